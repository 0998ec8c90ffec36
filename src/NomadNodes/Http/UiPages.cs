using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http;

/// <summary>What stands where a real server has its web interface.</summary>
internal static class UiPages
{
    private static readonly byte[] DisabledPage = "<html><p>Nomad UI is disabled</p></html>"u8.ToArray();

    /// <summary>Nomad: whatever the method, the root leads to the interface.</summary>
    internal static Endpoint RootRedirect { get; } = new(context => Redirect.SendAsync(context, "/ui/"), null, "/");

    /// <summary>Nomad: the answer of a server whose configuration switches the interface off, to every method.</summary>
    internal static Endpoint Disabled { get; } = new(context => Answer.WriteAsync(context, Redirect.Html, DisabledPage), null, "/ui/");
}
