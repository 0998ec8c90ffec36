using System.Text;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Requests;

namespace NomadNodes.Services.Namespaces;

/// <summary>What a namespace may be, and what the server makes of one that somebody sends.</summary>
internal static class NamespaceRules
{
    // In bytes of UTF-8.
    private const int LongestDescription = 256;

    /// <summary>Null when the namespace may be stored, but for its quota.</summary>
    public static ApiError? Check(NamespaceRequest request)
    {
        var faults = new List<string>();
        if (!NamespaceName.IsValid(request.Name)) faults.Add(NamespaceErrors.InvalidName(request.Name));
        if (Encoding.UTF8.GetByteCount(request.Description) > LongestDescription) faults.Add(NamespaceErrors.LongDescription(LongestDescription));
        if (request.NodePoolConfiguration is not null) faults.Add(NamespaceErrors.PoolsUnlicensed);
        if (request.VaultConfiguration is not null) faults.Add(NamespaceErrors.VaultUnlicensed);
        if (request.ConsulConfiguration is not null) faults.Add(NamespaceErrors.ConsulUnlicensed);
        return faults.Count > 0 ? NamespaceErrors.Invalid(request.Name, faults) : null;
    }

    public static Namespace Read(NamespaceRequest request) => new Namespace
    {
        Name = request.Name,
        Description = request.Description,
        Capabilities = request.Capabilities is { } capabilities ? Read(capabilities) : null,
        Meta = request.Meta,
        RequiredExtraClaims = request.RequiredExtraClaims,
        OptionalExtraClaims = request.OptionalExtraClaims,
    }.WithHash();

    private static NamespaceCapabilities Read(NamespaceCapabilitiesRequest request) => new()
    {
        EnabledTaskDrivers = request.EnabledTaskDrivers,
        DisabledTaskDrivers = request.DisabledTaskDrivers,
        EnabledNetworkModes = request.EnabledNetworkModes,
        DisabledNetworkModes = request.DisabledNetworkModes,
    };
}
