namespace NomadNodes.Agent.Export;

/// <summary>Nothing was exported; the message says why, to the user.</summary>
internal sealed class ExportException(string message) : Exception(message);
