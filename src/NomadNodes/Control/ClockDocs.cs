using NomadNodes.OpenApi;

namespace NomadNodes.Control;

/// <summary>The cluster's time, in the API document.</summary>
internal static class ClockDocs
{
    private const string Changed = """{"Index": 22, "Mode": "manual", "Scale": 1, "Now": "2026-01-01T00:01:30+00:00"}""";

    public static readonly EndpointDoc Show = ControlDocs.Call(
        "The cluster's clock", "", null, ControlDocs.Answer("The clock.", """{"Mode": "manual", "Scale": 1, "Now": "2026-01-01T00:00:00+00:00"}"""));

    public static readonly EndpointDoc Change = ControlDocs.Call(
        "Set the clock",
        "What is absent stays as it is. A later Now is advanced to; an earlier one is refused. A reset returns to the settings.",
        new BodyDoc("How time passes: real, scaled (Scale times faster) or manual.", """{"Mode": "scaled", "Scale": 60}"""),
        ControlDocs.Answer("The clock, and the cluster's index.", Changed),
        "Mode: 'fast' is not one of real, scaled, manual.");

    public static readonly EndpointDoc Advance = ControlDocs.Call(
        "Advance the clock",
        "Everything that is due on the way happens, each thing at its time, and is done when the call answers. 0s does what there is to do now.",
        new BodyDoc("A duration as Go writes it.", """{"By": "90s"}"""),
        ControlDocs.Answer("The clock, and the cluster's index.", Changed),
        "By: 'soon' is no duration of 0s or more, such as 500ms, 90s or 1h30m.");
}
