namespace NomadNodes.Conformance.Scenarios;

/// <summary>What came back for one request.</summary>
/// <param name="Status">0 when nothing came back at all.</param>
/// <param name="Headers">Those that a recording keeps, under their canonical spelling.</param>
/// <param name="Body">Bytes that are no UTF-8 stand in it as <c>\xNN</c>.</param>
internal sealed record Answer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
