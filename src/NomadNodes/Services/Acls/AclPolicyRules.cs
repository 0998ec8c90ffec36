using System.Text;
using System.Text.RegularExpressions;
using NomadNodes.Acl.Rules;
using NomadNodes.Model;

namespace NomadNodes.Services.Acls;

/// <summary>What policies and roles may be.</summary>
internal static partial class AclPolicyRules
{
    // In bytes of UTF-8.
    private const int LongestDescription = 256;

    public static IReadOnlyList<string> FaultsOf(ACLPolicy policy)
    {
        var faults = new List<string>();
        if (!Name().IsMatch(policy.Name)) faults.Add($"invalid name '{policy.Name}'");
        if (!PolicyRules.TryParse(policy.Rules, out _, out var fault)) faults.Add("failed to parse rules: " + fault);
        if (IsLong(policy.Description)) faults.Add($"description longer than {LongestDescription}");
        if (policy.JobACL is { } job) faults.AddRange(FaultsOf(job));
        return faults;
    }

    public static IReadOnlyList<string> FaultsOf(ACLRole role)
    {
        var faults = new List<string>();
        if (!Name().IsMatch(role.Name)) faults.Add($"invalid name '{role.Name}'");
        if (IsLong(role.Description)) faults.Add($"description longer than {LongestDescription}");
        if (role.Policies is not { Count: > 0 }) faults.Add("at least one policy should be specified");
        return faults;
    }

    private static IEnumerable<string> FaultsOf(JobACL job)
    {
        if (job.JobID.Length > 0 && job.Namespace.Length == 0) yield return "namespace must be set to set job ID";
        if (job.Group.Length > 0 && job.JobID.Length == 0) yield return "job ID must be set to set group";
        if (job.Task.Length > 0 && job.Group.Length == 0) yield return "group must be set to set task";
    }

    private static bool IsLong(string description) => Encoding.UTF8.GetByteCount(description) > LongestDescription;

    [GeneratedRegex(@"\A[a-zA-Z0-9\-]{1,128}\z")]
    private static partial Regex Name();
}
