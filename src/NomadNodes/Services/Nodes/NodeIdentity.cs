using System.Text.RegularExpressions;
using NomadNodes.Model;

namespace NomadNodes.Services.Nodes;

/// <summary>Whether a node's agent is new enough to have a signed identity. Nomad: attribute nomad.version at 1.11.0 or later, pre-release and metadata ignored.</summary>
internal static partial class NodeIdentity
{
    private static readonly Version First = new(1, 11, 0);

    public static bool HasIdentity(Node node) =>
        node.Attributes is not null
        && node.Attributes.TryGetValue("nomad.version", out var text)
        && VersionText().Match(text) is { Success: true } match
        && Parse(match) >= First;

    private static Version Parse(Match match) => new(Part(match, 1), Part(match, 2), Part(match, 3));

    private static int Part(Match match, int group) => match.Groups[group].Success && int.TryParse(match.Groups[group].Value, out var part) ? part : 0;

    [GeneratedRegex(@"^v?([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(?:\.[0-9]+)*(?:-[0-9A-Za-z.~-]+)?(?:\+[0-9A-Za-z.~-]+)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex VersionText();
}
