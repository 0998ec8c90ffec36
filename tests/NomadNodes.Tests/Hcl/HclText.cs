using NomadNodes.Hcl;

namespace NomadNodes.Tests.Hcl;

/// <summary>Shows what HCL was read as: <c>key "label"={…}</c>, lists in brackets, values by kind.</summary>
internal static class HclText
{
    public static string Of(string text) => HclParser.TryParse(text, out var root, out var fault) ? string.Join(' ', root.Items.Select(Of)) : "fault: " + fault;

    private static string Of(HclItem item) => string.Join('.', item.Keys.Select(key => key.Value)) + "=" + Of(item.Value);

    private static string Of(HclNode node) => node switch
    {
        HclLiteral literal => $"{literal.Token.Kind}:{literal.Token.Value}",
        HclList list => $"[{string.Join(' ', list.Items.Select(Of))}]",
        HclObject inner => $"{{{string.Join(' ', inner.Items.Select(Of))}}}",
        _ => node.GoType,
    };
}
