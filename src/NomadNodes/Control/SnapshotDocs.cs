using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>Snapshots, in the API document.</summary>
internal static class SnapshotDocs
{
    public static readonly EndpointDoc List = ControlDocs.Call(
        "The snapshots that are kept", "", null, ControlDocs.Answer("By name.", """{"Snapshots": [{"Name": "before", "Index": 22}]}"""));

    public static readonly EndpointDoc Show = Named(
        "The state of a snapshot as one document",
        "As GET /_emulator/state shows the present one.",
        ControlDocs.Answer("The state.", """{"Index": 22, "NodePools": [], "Nodes": []}"""),
        ControlDocs.Secrets);

    public static readonly EndpointDoc Keep = Named(
        "Keep the present state by name",
        "With how agents behave, and the time if the clock stands still. A snapshot of that name is replaced. Resets leave snapshots alone; they end with the process.",
        ControlDocs.Answer("Kept.", """{"Name": "before", "Index": 22}"""));

    public static readonly EndpointDoc Restore = Named(
        "Go back to a snapshot",
        "Blocked readers look again, and wait on where the index is not above theirs, as after the restore of a snapshot on a real server. A clock that stands still goes to the time of the snapshot.",
        ControlDocs.Index("Done."));

    public static readonly EndpointDoc Remove = Named("Forget a snapshot", "", ControlDocs.Index("Forgotten; the state is as it was."));

    private static EndpointDoc Named(string summary, string description, AnswerDoc done, params ParameterDoc[] more)
    {
        var doc = ControlDocs.Named(summary, description, "The snapshot's name.", "before", done, "There is no snapshot 'x'. There are none.");
        return doc with { Parameters = [.. doc.Parameters, .. more] };
    }
}
