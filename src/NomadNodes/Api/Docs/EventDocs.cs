using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>The event stream in the API document.</summary>
internal static class EventDocs
{
    public static readonly EndpointDoc Stream = new("Follow what happens")
    {
        Description = "One JSON object a line: `{}` at once and every 30 s, and a line for each write with events that were asked for. It goes on until the client closes it.",
        Parameters =
        [
            ParameterDoc.Text("topic", "Topic, or Topic:key; may be given several times. Absent: everything.", "Node"),
            ParameterDoc.Number("index", "Replay from the first write with this index on; 0 replays all that is kept.", "0"),
            ParameterDoc.Text("namespace", "For events that have one; nodes and pools have none.", "default"),
        ],
        Answers =
        [
            new AnswerDoc(200, "The stream.", AnswerDoc.Json, """{"Index": 42, "Events": [{"Topic": "Node", "Type": "NodeEligibility", "Key": "f7476465-4d6e-c0de-26d0-e383c49be941", "Namespace": "", "FilterKeys": null, "Index": 42, "Payload": {"Node": {}}}]}"""),
            AnswerDoc.Error(400, "index is no number", "Unable to parse index: strconv.Atoi: parsing \"abc\": invalid syntax"),
            AnswerDoc.Error(400, "A topic has two colons", "Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: Node:*:*"),
        ],
    };
}
