using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The state as a whole.</summary>
public sealed class StateHandle
{
    private const string Path = "/_emulator/state";

    private readonly ServerLink _link;
    private readonly Reseeding _reseeding;

    internal StateHandle(ServerLink link, Reseeding reseeding)
    {
        _link = link;
        _reseeding = reseeding;
    }

    /// <summary>What the server says of itself.</summary>
    public Task<ServerStatus> StatusAsync(CancellationToken cancellationToken = default) => _link.GetAsync<ServerStatus>("/_emulator", cancellationToken);

    /// <summary>Back to the seed: waits end, faults and journal are cleared, the clock begins again. A server that was started here has the same management token afterwards.</summary>
    /// <param name="configure">What is to be otherwise until the next reset.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public async Task ResetAsync(Action<ResetOptions>? configure = null, CancellationToken cancellationToken = default)
    {
        var options = new ResetOptions();
        configure?.Invoke(options);
        var body = new JsonObject();
        if (options.Seed is not null) body["Seed"] = options.Seed;
        if (options.Simulation is not null) body["Simulation"] = LinkJson.NameOf(options.Simulation);
        if (options.Edition is not null) body["Edition"] = LinkJson.NameOf(options.Edition);
        await _link.SendAsync(HttpMethod.Post, "/_emulator/reset", body, cancellationToken);
        if (options.Seed is null) await _reseeding.SeedAsync(_link, cancellationToken);
        else await _reseeding.EnsureTokenAsync(_link, cancellationToken);
    }

    /// <summary>The whole state as a JSON document.</summary>
    /// <param name="withSecrets">Whether it holds the secrets of nodes and tokens; who imports it without them keeps those that are known, and gets new ones for others.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<string> ExportAsync(bool withSecrets = false, CancellationToken cancellationToken = default) => _link.ExportAsync(Path, withSecrets, cancellationToken);

    /// <summary>Replaces the whole state by an exported one, or by a seed: pools, nodes and jobs as their owners would send them.</summary>
    /// <param name="document">JSON.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="NomadControlException">Something is wrong with the document, and nothing has changed; all of it is listed.</exception>
    /// <exception cref="InvalidOperationException">It is there, and has a management token that this server does not know.</exception>
    public async Task ImportAsync(string document, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(document);
        await _link.ImportAsync(document, cancellationToken);
        await _reseeding.EnsureTokenAsync(_link, cancellationToken);
    }
}
