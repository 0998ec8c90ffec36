using NomadNodes.Errors;
using NomadNodes.Services.Events;
using NomadNodes.State.Events;
using NomadNodes.Tests.State.Events;

namespace NomadNodes.Tests.Services.Events;

public sealed class EventFilterTests
{
    /// <summary>Two objects of each topic, one of them with a namespace and filter keys.</summary>
    private static readonly EventBatch Batch = new(7,
    [
        Sample.Event(7, "Node", "n1"),
        Sample.Event(7, "Node", "n2"),
        Sample.Event(7, "NodePool", "p1"),
        Sample.Event(7, "Allocation", "a1", "default", "job", "n1", "n1"),
        Sample.Event(7, "Allocation", "a2", "apps", "job", ""),
    ]);

    [Theory]
    [InlineData("", "n1 n2 p1 a1")]
    [InlineData("*", "n1 n2 p1 a1")]
    [InlineData("*:*", "n1 n2 p1 a1")]
    [InlineData("Node", "n1 n2")]
    [InlineData("Node:*", "n1 n2")]
    [InlineData("Node:n2", "n2")]
    [InlineData("Node:n", "")]
    [InlineData("Node:N1", "")]
    [InlineData("node", "")]
    [InlineData("Nodes", "")]
    [InlineData(":", "")]
    [InlineData(":*", "")]
    [InlineData("Node:", "")]
    [InlineData("Node NodePool", "n1 n2 p1")]
    [InlineData("Node:n1 NodePool", "n1 p1")]
    [InlineData("Node:n1 Node:n2", "n1 n2")]
    [InlineData("Node:n2 Node:n1", "n1 n2")]
    [InlineData("Node:n1 Node:n1", "n1 n1")]
    [InlineData("Node:* Node:n1", "n1")]
    [InlineData("Node Node", "")]
    [InlineData("* Node:n1", "n1 n2 p1 a1")]
    [InlineData("* *", "")]
    [InlineData("* *:n1", "n1 a1")]
    [InlineData("*:n1", "n1 a1")]
    [InlineData("*:n1 Node", "n1 a1")]
    [InlineData("*:n1 Node:n1", "n1 n1 a1")]
    [InlineData("*:n1 Node:n2", "n1 n2 a1")]
    [InlineData("Allocation:job", "a1")]
    [InlineData("Allocation:job Allocation:a1", "a1 a1")]
    [InlineData("Allocation:", "")]
    public void Line_TellsWhatTheTopicsAskFor(string topics, string told) => Assert.Equal(told, Told(topics, "default"));

    [Theory]
    [InlineData("default", "n1 n2 p1 a1")]
    [InlineData("apps", "n1 n2 p1 a2")]
    [InlineData("*", "n1 n2 p1 a1 a2")]
    [InlineData("gone", "n1 n2 p1")]
    [InlineData("Default", "n1 n2 p1")]
    public void Line_TellsObjectsOfTheNamespaceAndThoseOfNone(string inNamespace, string told) => Assert.Equal(told, Told("", inNamespace));

    [Fact]
    public void Line_IsTheSharedOne_IfNothingIsLeftOut()
    {
        var batch = new EventBatch(7, [Sample.Event(7, "Node", "n1"), Sample.Event(7, "Node", "n2")]);
        var topics = Topics("Node:n1", "Node:n2", "NodePool");

        Assert.Equal(batch.Line.Whole, new EventFilter(topics, "default").LineOf(batch));
    }

    [Fact]
    public void Line_OfAHeartbeat_IsToldToAll() =>
        Assert.Equal("{}\n", new EventFilter(Topics("None:x"), "default").LineOf(EventBatch.Heartbeat).Text());

    [Theory]
    [InlineData("Node:*:*")]
    [InlineData("a:b:c")]
    [InlineData("::")]
    [InlineData("Node:a:")]
    public void Topic_IsRefused_IfItHasTwoColons(string topic)
    {
        Assert.False(TopicSelection.Parse(["Node", topic, "x:y:z"]).Succeeded(out _, out var error));
        Assert.Equal(
            new ApiError(400, $"Invalid topic query: error parsing topics: Invalid key value pair for topic, topic: {topic}"), error);
    }

    /// <summary>Written as in a query: <c>:</c> alone stands for the topic without a name.</summary>
    private static string Told(string topics, string inNamespace)
    {
        var selection = Topics([.. topics.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(topic => topic == ":" ? "" : topic)]);
        var line = new EventFilter(selection, inNamespace).LineOf(Batch).Text();
        return string.Join(' ', line.Split("\"Key\":\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]));
    }

    private static TopicSelection Topics(params string[] topics)
    {
        Assert.True(TopicSelection.Parse(topics).Succeeded(out var selection, out _));
        return selection;
    }
}
