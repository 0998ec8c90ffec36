namespace NomadNodes.Errors;

/// <summary>What the event stream says before it begins.</summary>
internal static class EventErrors
{
    /// <param name="reason">Why the text is no integer.</param>
    public static ApiError InvalidIndex(string reason) => new(400, "Unable to parse index: " + reason);

    /// <param name="topic">With more than one colon.</param>
    public static ApiError InvalidTopic(string topic) =>
        new(400, "Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: " + topic);
}
