namespace NomadNodes.Services.Events;

/// <summary>What a stream is asked with.</summary>
/// <param name="Region">Empty: the server's own.</param>
/// <param name="Index">The index to begin at; 0: at the oldest event that is kept.</param>
/// <param name="Topics">What to tell.</param>
/// <param name="Namespace">A name, or <c>*</c>.</param>
/// <param name="Token">The secret of the caller's token; empty: none.</param>
internal sealed record EventStreamRequest(string Region, ulong Index, TopicSelection Topics, string Namespace, string Token = "");
