using System.Text;
using NomadNodes.Conformance.Replay;
using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Replay;

/// <summary>Scenarios written by hand, one step a line, with <c>'</c> for quotes.</summary>
internal static class Script
{
    public static Recording Of(string steps)
    {
        var lines = steps.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var json = $"{{\"name\":\"script\",\"server\":{{}},\"steps\":[{string.Join(',', lines).Replace('\'', '"')}]}}";
        return Recording.Parse(Encoding.UTF8.GetBytes(json), "hand/script");
    }

    /// <summary>Replays one scenario against a server that plays another one.</summary>
    public static async Task<IReadOnlyList<string>> ReplayAsync(string scenario, string played)
    {
        await using var server = TapeServer.Start(Of(played));
        return await Scenario.ReplayAsync(Of(scenario), server.Address, CancellationToken.None);
    }
}
