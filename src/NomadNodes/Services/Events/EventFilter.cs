using NomadNodes.State.Events;

namespace NomadNodes.Services.Events;

/// <summary>What one stream wants to be told.</summary>
/// <param name="topics">Which objects.</param>
/// <param name="namespaceName">Of objects that are in a namespace, those in this one; <c>*</c>: in any.</param>
/// <param name="mayTell">Which of those in any namespace the reader may be told; null: all.</param>
internal sealed class EventFilter(TopicSelection topics, string namespaceName, Func<ClusterEvent, bool>? mayTell = null)
{
    private const string AnyNamespace = "*";

    /// <summary>The line to send; empty when there is nothing to tell. A batch that is told as it is costs no memory.</summary>
    public ReadOnlyMemory<byte> LineOf(EventBatch batch)
    {
        var isWhole = true;
        var isEmpty = true;
        foreach (var one in batch.Events)
        {
            var times = TimesTold(one);
            isWhole &= times == 1;
            isEmpty &= times == 0;
        }

        return isWhole ? batch.Line.Whole : isEmpty ? default : Select(batch);
    }

    private byte[] Select(EventBatch batch)
    {
        var told = new List<ReadOnlyMemory<byte>>();
        for (var i = 0; i < batch.Events.Count; i++)
        {
            for (var times = TimesTold(batch.Events[i]); times > 0; times--) told.Add(batch.Line.Events[i]);
        }

        return EventLine.Join(batch.Index, told);
    }

    private int TimesTold(ClusterEvent one) => IsInNamespace(one) ? topics.TimesTold(one) : 0;

    private bool IsInNamespace(ClusterEvent one) =>
        one.Namespace.Length == 0 || (namespaceName is AnyNamespace ? mayTell?.Invoke(one) != false : one.Namespace == namespaceName);
}
