using NomadNodes.Model.Json;

namespace NomadNodes.Model.Scheduling;

internal sealed record NodeScoreMeta : IWireForm
{
    public string NodeID { get; init => field = value ?? ""; } = "";

    public IReadOnlyDictionary<string, double>? Scores { get; init; }

    public double NormScore { get; init; }

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("NodeID"u8, NodeID);
        w.Map("Scores"u8, Scores);
        w.Member("NormScore"u8, NormScore);
        w.EndObject();
    }
}
