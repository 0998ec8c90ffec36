using NomadNodes.Errors;

namespace NomadNodes.Services;

/// <summary>Which regions this server can answer for: its own.</summary>
internal sealed class RegionRule(string own)
{
    public string Own => own;

    /// <summary>Null when the request can be answered here.</summary>
    public ApiError? RefusalOf(string region) => region.Length == 0 || region == own ? null : RegionErrors.NoPath;
}
