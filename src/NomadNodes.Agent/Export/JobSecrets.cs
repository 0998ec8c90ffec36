using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NomadNodes.Agent.Export;

/// <summary>
/// Takes out of a job what may be secret: all values of environment variables, all texts of templates, headers and options of artifacts, headers of checks, and whatever has a name like
/// that of a credential. The names stay, so that the job is as it was otherwise.
/// </summary>
/// <param name="keeps">Nothing is taken out.</param>
internal sealed partial class JobSecrets(bool keeps)
{
    public const string Replacement = "redacted";

    private static readonly HashSet<string> Secretive = new(StringComparer.OrdinalIgnoreCase) { "Env", "EmbeddedTmpl", "GetterHeaders", "GetterOptions", "Header", "auth" };

    /// <summary>How many values so far.</summary>
    public int Redacted { get; private set; }

    public void Redact(JsonObject job)
    {
        if (!keeps) Look(job, isSecret: false);
    }

    private void Look(JsonNode? node, bool isSecret)
    {
        switch (node)
        {
            case JsonObject members:
                foreach (var (name, value) in members.ToList()) LookAt(value, isSecret || IsSecretive(name), other => members[name] = other);
                break;
            case JsonArray list:
                for (var i = 0; i < list.Count; i++) LookAt(list[i], isSecret, other => list[i] = other);
                break;
        }
    }

    private void LookAt(JsonNode? value, bool isSecret, Action<JsonNode> replace)
    {
        if (value is not JsonValue scalar)
        {
            Look(value, isSecret);
        }
        else if (isSecret && scalar.TryGetValue<string>(out var text) && text.Length > 0)
        {
            Redacted++;
            replace(Replacement);
        }
    }

    private static bool IsSecretive(string name) => Secretive.Contains(name) || Credential().IsMatch(name);

    [GeneratedRegex("password|passwd|secret|token|credential|private_?key|access_?key|api_?key|authorization|cookie", RegexOptions.IgnoreCase)]
    private static partial Regex Credential();
}
