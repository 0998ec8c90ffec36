using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;
using NomadNodes.Control;
using NomadNodes.Errors;
using NomadNodes.Settings;

namespace NomadNodes;

/// <summary>
/// Which cluster a request is for: the one that the header X-Emulator-Cluster names, or the Host NAME.localhost; otherwise the first. Who names one that is not there
/// is told so, and never gets the answer of another.
/// </summary>
/// <param name="first">Answers for the cluster that the server started with.</param>
/// <param name="others">Those that a request may name.</param>
/// <param name="settings">Of the control API, without which there are no others.</param>
internal sealed class ClusterHosts(RequestDelegate first, ClusterDirectory others, ControlSettings settings)
{
    public const string Suffix = ".localhost";
    public const string Header = "X-Emulator-Cluster";

    private readonly bool _isAlone = settings.Access is ControlAccess.Off || settings.MaxClusters == 0;

    public Task AnswerAsync(HttpContext context)
    {
        if (_isAlone || !IsNamed(context.Request, out var name)) return first(context);
        return others.Find(name)?.AnswerOrNull(context) ?? ControlJson.RefuseAsync(context, ClusterErrors.NobodyHere(name));
    }

    private bool IsNamed(HttpRequest request, [NotNullWhen(true)] out string? name)
    {
        name = null;
        if (request.Headers.TryGetValue(Header, out var named) && named.ToString() is { Length: > 0 } wanted) name = wanted;
        else if (request.Headers.Host is [{ } host] && WithoutPort(host).EndsWith(Suffix, StringComparison.OrdinalIgnoreCase)) name = NameIn(host);
        return name is not null;
    }

    /// <summary>Null for a name that the settings give to the server itself.</summary>
    private string? NameIn(string host)
    {
        var whole = WithoutPort(host).ToString();
        return settings.Hosts.Contains(whole, StringComparer.OrdinalIgnoreCase) ? null : whole[..^Suffix.Length];
    }

    private static ReadOnlySpan<char> WithoutPort(string host)
    {
        var end = host.LastIndexOf(':');
        return end < 0 ? host : host.AsSpan(0, end);
    }
}
