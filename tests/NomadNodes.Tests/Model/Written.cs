using System.Buffers;
using System.Text;
using System.Text.Json;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model;

/// <summary>Records as wire texts, and back.</summary>
internal static class Written
{
    internal static string Of(IWireForm record) => Of(record.WriteTo);

    internal static string Of(Action<GoWriter> write)
    {
        var output = new ArrayBufferWriter<byte>();
        var writer = new GoWriter(output);
        write(writer);
        writer.Flush();
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    internal static Node Node(string json) => JsonSerializer.Deserialize(json, ModelJson.Default.Node)!;

    internal static NodePool Pool(string json) => JsonSerializer.Deserialize(json, ModelJson.Default.NodePool)!;

    internal static NodeResources Resources(string json) => JsonSerializer.Deserialize(json, ModelJson.Default.NodeResources)!;
}
