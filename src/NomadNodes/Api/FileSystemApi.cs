using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NomadNodes.Acl;
using NomadNodes.Api.Docs;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.OpenApi;
using NomadNodes.Services;
using NomadNodes.Services.NodeClients;

namespace NomadNodes.Api;

/// <summary>The files of allocations: simulated tasks write none, and say nothing. See https://developer.hashicorp.com/nomad/api-docs/client.</summary>
internal static class FileSystemApi
{
    private const string Root = "/";

    public static void MapFileSystem(this IEndpointRouteBuilder app, NodeClientFinder finder, Access access)
    {
        RequestDelegate handler = context => AnswerAsync(context, finder, access);
        app.MapGet("/v1/client/fs/{id}", handler).WithTags("Clients").Describe(() => FileSystemDocs.Read).WithMetadata(CrossOrigin.Reads);
        app.Map("/v1/client/fs/{id}", handler);
    }

    /// <summary>Nomad: the path is an action, and behind it the allocation.</summary>
    private static Task AnswerAsync(HttpContext context, NodeClientFinder finder, Access access)
    {
        var path = RouteId.Of(context);
        var end = path.IndexOf('/', StringComparison.Ordinal);
        var (action, id) = end < 0 ? (path, "") : (path[..end], path[(end + 1)..]);
        return action switch
        {
            "ls" => ReadAsync(context, finder, access, id, NamespaceCapability.ReadFs, null, ListAsync),
            "stat" or "cat" or "readat" or "stream" => ReadAsync(context, finder, access, id, NamespaceCapability.ReadFs, null, static (context, read, _) => RefuseAsync(context, read)),
            "logs" => ReadAsync(context, finder, access, id, NamespaceCapability.ReadLogs, LogFault, static (context, _, _) => Answer.WriteEmptyAsync(context)),
            _ => Answer.WriteErrorAsync(context, FileSystemErrors.NoSuchAction),
        };
    }

    private static Task ReadAsync(
        HttpContext context,
        NodeClientFinder finder,
        Access access,
        string id,
        NamespaceCapability capability,
        Func<ReadParameters, ApiError?>? faultOf,
        Func<HttpContext, ReadParameters, Allocation, Task> answer)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)) return Answer.WriteErrorAsync(context, error);
        if (id.Length == 0) return Answer.WriteErrorAsync(context, FileSystemErrors.NoAllocation);
        if ((error = faultOf?.Invoke(read)) is not null
            || !access.Admits(read, out var caller, out error)
            || !finder.FindAllocation(id).Succeeded(out var alloc, out error)
            || (error = Access.RefusalOf(caller, Right.Namespace(alloc.Namespace, capability))) is not null) return Answer.WriteErrorAsync(context, error);
        return answer(context, read, alloc);
    }

    private static ApiError? LogFault(ReadParameters read)
    {
        if (read.Query.Get("task").Length == 0) return FileSystemErrors.NoTask;
        return read.Query.Get("type") is "stdout" or "stderr" ? null : FileSystemErrors.NoLogType;
    }

    private static Task ListAsync(HttpContext context, ReadParameters read, Allocation alloc)
    {
        var path = PathOf(read);
        if (path != Root) return RefuseAsync(context, read);
        string[] folders = ["alloc", .. alloc.AllocatedResources?.Tasks?.Keys.Order(StringComparer.Ordinal) ?? Enumerable.Empty<string>()];
        return Answer.WriteJsonAsync(context, WireBytes.Of((Folders: folders, Time: alloc.CreateTime), WriteFolders), read.Pretty);
    }

    private static void WriteFolders(GoWriter w, (string[] Folders, long Time) list)
    {
        w.BeginArray();
        foreach (var folder in list.Folders)
        {
            w.BeginObject();
            w.Member("Name"u8, folder);
            w.Member("IsDir"u8, true);
            w.Member("Size"u8, 4096L);
            w.Member("FileMode"u8, "drwxrwxrwx");
            w.Member("ModTime"u8, Model.Timestamp.FromUnixNanoseconds(list.Time));
            w.Member("ContentType"u8, "");
            w.EndObject();
        }

        w.EndArray();
    }

    private static Task RefuseAsync(HttpContext context, ReadParameters read) => Answer.WriteErrorAsync(context, FileSystemErrors.NoFile(PathOf(read)));

    private static string PathOf(ReadParameters read) => read.Query.Get("path") is { Length: > 0 } path ? path : Root;
}
