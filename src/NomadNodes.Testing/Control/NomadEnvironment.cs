namespace NomadNodes.Testing.Control;

/// <summary>The variables that Nomad's own clients read.</summary>
internal static class NomadEnvironment
{
    public static IReadOnlyDictionary<string, string> Of(Uri address, string? token, string? region)
    {
        var variables = new Dictionary<string, string> { ["NOMAD_ADDR"] = address.GetLeftPart(UriPartial.Authority) };
        if (token is not null) variables["NOMAD_TOKEN"] = token;
        if (region is not null) variables["NOMAD_REGION"] = region;
        return variables;
    }
}
