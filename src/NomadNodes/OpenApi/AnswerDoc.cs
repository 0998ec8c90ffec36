namespace NomadNodes.OpenApi;

/// <summary>One way an endpoint answers.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Description">When.</param>
/// <param name="ContentType">Empty: no body.</param>
/// <param name="Example">The body; of JSON the document's schema follows from it.</param>
internal sealed record AnswerDoc(int Status, string Description, string ContentType, string Example)
{
    public const string Json = "application/json";
    public const string PlainText = "text/plain; charset=utf-8";

    /// <summary>Headers that clients read.</summary>
    public IReadOnlyList<HeaderDoc> Headers { get; init; } = [];

    public static AnswerDoc Read(string description, string example, params HeaderDoc[] more) =>
        new(200, description, Json, example) { Headers = [.. HeaderDoc.ReadMeta, .. more] };

    public static AnswerDoc Written(string description, string example) => new(200, description, Json, example) { Headers = [HeaderDoc.Index] };

    public static AnswerDoc WrittenEmpty(string description) => new(200, description, "", "") { Headers = [HeaderDoc.Index] };

    public static AnswerDoc Error(int status, string description, string text) => new(status, description, PlainText, text);
}
