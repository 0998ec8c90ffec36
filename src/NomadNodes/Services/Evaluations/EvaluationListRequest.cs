using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Evaluations;

/// <summary>Which evaluations are wanted.</summary>
/// <param name="List">As in every such list.</param>
/// <param name="Status">Empty for any.</param>
/// <param name="JobID">Empty for any.</param>
internal sealed record EvaluationListRequest(CreationListRequest List, string Status, string JobID);
