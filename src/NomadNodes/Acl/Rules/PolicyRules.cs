using System.Diagnostics.CodeAnalysis;
using NomadNodes.Hcl;

namespace NomadNodes.Acl.Rules;

/// <summary>Reads the text of a policy. See https://developer.hashicorp.com/nomad/docs/other-specifications/acl-policy.</summary>
internal static class PolicyRules
{
    /// <param name="text">HCL or JSON; empty is a policy without rights.</param>
    /// <param name="document">With everything that the words of the text stand for.</param>
    /// <param name="fault">What Nomad says after <c>failed to parse rules: </c>.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out PolicyDocument? document, [NotNullWhen(false)] out string? fault)
    {
        document = text.Length == 0 ? new PolicyDocument("") : null;
        fault = document is null ? Read(text, out document) : null;
        if (fault is not null) document = null;
        return document is not null;
    }

    private static string? Read(string text, out PolicyDocument? document)
    {
        document = null;
        if (!HclParser.TryParse(text, out var root, out var fault)) return "Failed to parse ACL Policy: " + fault;
        var decoder = new PolicyDecoder(text);
        document = decoder.Decode(root);
        if (decoder.Fault is not null) return "Failed to parse ACL Policy: " + decoder.Fault;
        // Nomad: a text with nothing in it that counts is shown as a whole.
        if (document.IsEmpty) return "Invalid policy: " + text;
        if (document.ExtraKeys.Count > 0) return "Invalid or duplicate policy keys: " + string.Join(", ", document.ExtraKeys);
        if (PolicyValidation.FaultOf(document) is { } invalid) return invalid;
        PolicyExpansion.Expand(document);
        return null;
    }
}
