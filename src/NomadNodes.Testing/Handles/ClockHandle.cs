using System.Text.Json.Nodes;
using NomadNodes.Settings;
using NomadNodes.Testing.Control;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Handles;

/// <summary>The cluster's time: what takes time in the cluster follows it, in whatever mode it is.</summary>
public sealed class ClockHandle
{
    private const string Path = "/_emulator/clock";

    private readonly ServerLink _link;

    internal ClockHandle(ServerLink link) => _link = link;

    /// <summary>What time it is, and how it passes.</summary>
    public Task<NomadClock> GetAsync(CancellationToken cancellationToken = default) => _link.GetAsync<NomadClock>(Path, cancellationToken);

    /// <summary>Lets time go on. When the task ends, all that was due until then is done, also what that led to. In any mode; a clock that runs goes on from there.</summary>
    /// <param name="by">Zero does what there is to do now.</param>
    /// <param name="cancellationToken">Leaves the clock at the time that it has reached.</param>
    public Task<NomadClock> AdvanceAsync(TimeSpan by, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        return _link.PostAsync<NomadClock>(Path + "/advance", new JsonObject { ["By"] = GoDurationText.Of(by) }, cancellationToken);
    }

    /// <summary>Does what there is to do now: what the calls before have led to is done when the task ends.</summary>
    public Task<NomadClock> SettleAsync(CancellationToken cancellationToken = default) => AdvanceAsync(TimeSpan.Zero, cancellationToken);

    /// <summary>Changes how time passes; what is null stays.</summary>
    /// <param name="mode">How it passes from now on.</param>
    /// <param name="scale">How many times faster than real time a scaled clock runs.</param>
    /// <param name="now">A later time, to which the clock is advanced.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<NomadClock> SetAsync(ClockMode? mode = null, double? scale = null, DateTimeOffset? now = null, CancellationToken cancellationToken = default)
    {
        var change = new JsonObject();
        if (mode is not null) change["Mode"] = LinkJson.NameOf(mode);
        if (scale is not null) change["Scale"] = scale;
        if (now is { } time) change["Now"] = LinkJson.TextOf(time);
        return _link.PutAsync<NomadClock>(Path, change, cancellationToken);
    }
}
