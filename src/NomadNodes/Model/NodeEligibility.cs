namespace NomadNodes.Model;

/// <summary>Values of a node's SchedulingEligibility.</summary>
internal static class NodeEligibility
{
    internal const string Eligible = "eligible";
    internal const string Ineligible = "ineligible";

    internal static bool IsValid(string eligibility) => eligibility is Eligible or Ineligible;
}
