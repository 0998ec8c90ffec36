namespace NomadNodes.OpenApi;

/// <summary>A request body in JSON.</summary>
/// <param name="Description">Its members and what they do.</param>
/// <param name="Example">A body that works; the document's schema follows from it.</param>
/// <param name="Required">Whether the endpoint refuses a request without one.</param>
internal sealed record BodyDoc(string Description, string Example, bool Required = true);
