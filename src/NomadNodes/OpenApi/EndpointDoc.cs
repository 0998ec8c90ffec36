namespace NomadNodes.OpenApi;

/// <summary>What the API document says about one endpoint. Every endpoint has one (<see cref="EndpointDocSource"/>); a test sees to it.</summary>
/// <param name="Summary">One line.</param>
internal sealed record EndpointDoc(string Summary)
{
    /// <summary>More than the summary, in Markdown.</summary>
    public string Description { get; init; } = "";

    public IReadOnlyList<ParameterDoc> Parameters { get; init; } = [];

    /// <summary>Null: the endpoint reads no body.</summary>
    public BodyDoc? Body { get; init; }

    public IReadOnlyList<AnswerDoc> Answers { get; init; } = [];
}
