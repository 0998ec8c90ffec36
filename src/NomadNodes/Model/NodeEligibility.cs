namespace NomadNodes.Model;

/// <summary>Whether the scheduler may place on a node.</summary>
internal static class NodeEligibility
{
    public const string Eligible = "eligible";
    public const string Ineligible = "ineligible";

    public static bool IsValid(string eligibility) => eligibility is Eligible or Ineligible;
}
