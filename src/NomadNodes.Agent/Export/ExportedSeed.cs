using System.Text.Json.Nodes;

namespace NomadNodes.Agent.Export;

/// <summary>What an export gives.</summary>
/// <param name="Document">The seed.</param>
/// <param name="Summary">What was read, and what was left out.</param>
internal sealed record ExportedSeed(JsonObject Document, string Summary);
