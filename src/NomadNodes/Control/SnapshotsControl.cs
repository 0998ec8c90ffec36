using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.Snapshots;

namespace NomadNodes.Control;

/// <summary>States by name: /_emulator/snapshots.</summary>
internal static class SnapshotsControl
{
    public static void MapSnapshots(this IEndpointRouteBuilder control, ClusterServices cluster)
    {
        var snapshots = cluster.Snapshots;
        var group = control.MapGroup("/snapshots");
        group.MapGet("/", context => ControlJson.WriteAsync(context, new { Snapshots = snapshots.All.Select(Describe) })).Describe(() => SnapshotDocs.List);
        group.MapGet("/{name}", context => ShowAsync(context, snapshots)).Describe(() => SnapshotDocs.Show);
        group.MapPut("/{name}", context => KeepAsync(context, snapshots)).Describe(() => SnapshotDocs.Keep);
        group.MapPost("/{name}/restore", context => RestoreAsync(context, snapshots)).Describe(() => SnapshotDocs.Restore);
        group.MapDelete("/{name}", context => RemoveAsync(context, snapshots)).Describe(() => SnapshotDocs.Remove);
    }

    private static object Describe(KeptSnapshot kept) => new { kept.Name, kept.State.Index };

    private static async Task ShowAsync(HttpContext context, NamedSnapshots snapshots)
    {
        if (await ControlName.OrRefuseAsync(context) is not { } name) return;
        if (snapshots.Find(name).Succeeded(out var kept, out var error)) await StateControl.WriteAsync(context, kept.Export);
        else await ControlJson.RefuseAsync(context, error);
    }

    private static async Task KeepAsync(HttpContext context, NamedSnapshots snapshots)
    {
        if (await ControlName.OrRefuseAsync(context) is not { } name || await ControlBody.ReadOrRefuseAsync<NoRequest>(context) is null) return;
        if ((await snapshots.KeepAsync(name)).Succeeded(out var kept, out var error)) await ControlJson.WriteAsync(context, Describe(kept));
        else await ControlJson.RefuseAsync(context, error);
    }

    private static async Task RestoreAsync(HttpContext context, NamedSnapshots snapshots)
    {
        if (await ControlName.OrRefuseAsync(context) is not { } name || await ControlBody.ReadOrRefuseAsync<NoRequest>(context) is null) return;
        if ((await snapshots.RestoreAsync(name)).Succeeded(out var index, out var error)) await ControlJson.WriteIndexAsync(context, index);
        else await ControlJson.RefuseAsync(context, error);
    }

    private static async Task RemoveAsync(HttpContext context, NamedSnapshots snapshots)
    {
        if (await ControlName.OrRefuseAsync(context) is not { } name) return;
        if (snapshots.Remove(name).Succeeded(out var index, out var error)) await ControlJson.WriteIndexAsync(context, index);
        else await ControlJson.RefuseAsync(context, error);
    }
}
