using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>What this server has none of, in the API document.</summary>
internal static class EmptyDocs
{
    public static readonly EndpointDoc Volumes = ByType("List volumes", "csi or host");

    public static readonly EndpointDoc Plugins = ByType("List plugins", "csi");

    public static readonly EndpointDoc Services = List("List services");

    public static readonly EndpointDoc Service = List("List the instances of a service") with { Parameters = [Id("web"), .. CommonDocs.ReadOfNamespaces] };

    public static readonly EndpointDoc Variables = List("List variables");

    public static readonly EndpointDoc ScalingPolicies = List("List scaling policies");

    public static readonly EndpointDoc Variable = One("Read a variable", EmptyErrors.VariableNotFound);

    public static readonly EndpointDoc Volume = One("Read a CSI volume", EmptyErrors.VolumeNotFound);

    public static readonly EndpointDoc Plugin = One("Read a CSI plugin", EmptyErrors.PluginNotFound);

    public static readonly EndpointDoc Snapshots = new("List the snapshots of CSI volumes")
    {
        Description = "There are no plugins: always refused.",
        Parameters = CommonDocs.Read,
        Answers = [CommonDocs.Error("Always", EmptyErrors.NoSuchPlugin)],
    };

    private static EndpointDoc List(string summary) => new(summary)
    {
        Description = "There are none.",
        Parameters = CommonDocs.ReadOfNamespaces,
        Answers = [AnswerDoc.Read("None.", "[]"), .. CommonDocs.ReadErrors],
    };

    private static EndpointDoc ByType(string summary, string types) => List(summary) with
    {
        Parameters = [ParameterDoc.Text("type", $"The kind: {types}. Absent: nothing, and no index.", "csi"), .. CommonDocs.ReadOfNamespaces],
        Answers = [AnswerDoc.Read("None.", "[]"), CommonDocs.Error("There is no such kind", ClientErrors.ResourceNotFound), .. CommonDocs.ReadErrors],
    };

    private static EndpointDoc One(string summary, ApiError missing) => new(summary)
    {
        Description = "There are none.",
        Parameters = [Id("a"), .. CommonDocs.ReadOfNamespace],
        Answers = [CommonDocs.Error("Always", missing) with { Headers = HeaderDoc.ReadMeta }, .. CommonDocs.ReadErrors],
    };

    private static ParameterDoc Id(string example) => ParameterDoc.Path("id", "Its ID or path.", example);
}
