using System.Text;
using NomadNodes.Model;
using NomadNodes.State.Events;

namespace NomadNodes.Tests.State.Events;

internal static class Sample
{
    internal static ClusterEvent Event(
        ulong index, string topic = "NodePool", string key = "dev", string inNamespace = "", params IReadOnlyList<string> filterKeys) => new()
        {
            Topic = topic,
            Type = "Type",
            Key = key,
            Namespace = inNamespace,
            FilterKeys = filterKeys.Count == 0 ? null : filterKeys,
            Index = index,
            Payload = new NamedPayload("NodePool", new NodePool { Name = key }),
        };

    internal static EventBatch Batch(ulong index) => new(index, [Event(index)]);

    internal static string Text(this ReadOnlyMemory<byte> bytes) => Encoding.UTF8.GetString(bytes.Span);
}
