using NomadNodes.Model.Json;

namespace NomadNodes.Acl.Rules;

/// <summary>Writes a parsed policy, its members in the order of their names. Nomad: repeated labels are not merged.</summary>
internal static class RulesJson
{
    /// <param name="w">The output.</param>
    /// <param name="document">Expanded.</param>
    public static void Write(GoWriter w, PolicyDocument document)
    {
        w.BeginObject();
        WriteOne(w, "Agent"u8, BlockKind.Agent, document);
        w.Name("ExtraKeysHCL"u8);
        w.Null();
        WriteAll(w, "HostVolumes"u8, BlockKind.HostVolume, document);
        WriteAll(w, "Namespaces"u8, BlockKind.Namespace, document);
        WriteOne(w, "Node"u8, BlockKind.Node, document);
        WriteAll(w, "NodePools"u8, BlockKind.NodePool, document);
        WriteOne(w, "Operator"u8, BlockKind.Operator, document);
        WriteOne(w, "Plugin"u8, BlockKind.Plugin, document);
        WriteOne(w, "Quota"u8, BlockKind.Quota, document);
        w.Member("Raw"u8, document.Raw);
        WriteOne(w, "Sentinel"u8, BlockKind.Sentinel, document);
        w.EndObject();
    }

    private static void WriteOne(GoWriter w, ReadOnlySpan<byte> name, BlockKind kind, PolicyDocument document)
    {
        w.Name(name);
        if (document.OneOf(kind) is { } block) Write(w, kind, block);
        else w.Null();
    }

    private static void WriteAll(GoWriter w, ReadOnlySpan<byte> name, BlockKind kind, PolicyDocument document)
    {
        w.Name(name);
        if (document.Of(kind) is not { } blocks)
        {
            w.Null();
            return;
        }

        w.BeginArray();
        foreach (var block in blocks) Write(w, kind, block);
        w.EndArray();
    }

    private static void Write(GoWriter w, BlockKind kind, RuleBlock block)
    {
        w.BeginObject();
        if (kind.HasCapabilities) w.List("Capabilities"u8, block.Capabilities);
        if (kind.IsLabelled) w.Member("Name"u8, block.Name);
        w.Member("Policy"u8, block.Policy);
        if (kind == BlockKind.Namespace) WriteVariables(w, block.Variables);
        w.EndObject();
    }

    private static void WriteVariables(GoWriter w, List<VariablePath>? paths)
    {
        w.Name("Variables"u8);
        if (paths is null)
        {
            w.Null();
            return;
        }

        w.BeginObject();
        w.Name("Paths"u8);
        w.BeginArray();
        foreach (var path in paths)
        {
            w.BeginObject();
            w.List("Capabilities"u8, path.Capabilities);
            w.Member("PathSpec"u8, path.PathSpec);
            w.EndObject();
        }

        w.EndArray();
        w.EndObject();
    }
}
