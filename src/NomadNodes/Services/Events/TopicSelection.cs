using NomadNodes.Errors;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Events;

/// <summary>The topics and keys that a request asks for, as given. Nomad: names and keys are compared whole and as they are spelled.</summary>
internal sealed class TopicSelection
{
    /// <summary>As a key: any.</summary>
    private const string AnyKey = "*";

    private static readonly List<string> NoKeys = [];

    private readonly Dictionary<string, List<string>> _keys = new(StringComparer.Ordinal);

    /// <summary>The topics that are asked for, <c>*</c> among them.</summary>
    public IReadOnlyCollection<string> Topics => _keys.Keys;

    /// <param name="topics">Each <c>Topic</c> or <c>Topic:key</c>; none at all is every topic.</param>
    public static Outcome<TopicSelection> Parse(IReadOnlyList<string> topics)
    {
        var selection = new TopicSelection();
        foreach (var topic in topics)
        {
            var colon = topic.IndexOf(':');
            if (colon != topic.LastIndexOf(':')) return EventErrors.InvalidTopic(topic);
            selection.Add(colon < 0 ? topic : topic[..colon], colon < 0 ? AnyKey : topic[(colon + 1)..]);
        }

        if (topics.Count == 0) selection.Add(EventTopic.All, AnyKey);
        return selection;
    }

    /// <summary>
    /// How often the event is told. Nomad: once for each asked key that is one of its own, so that a key that was asked for twice tells it twice; a
    /// wildcard that stands beside other keys is a key like them, and nobody's.
    /// </summary>
    public int TimesTold(ClusterEvent one)
    {
        var everywhere = KeysOf(EventTopic.All);
        var here = KeysOf(one.Topic);
        if (everywhere is [AnyKey] || (everywhere.Count == 0 && here is [AnyKey])) return 1;
        return Matches(everywhere, one) + Matches(here, one);
    }

    private static int Matches(List<string> keys, ClusterEvent one)
    {
        var matches = 0;
        foreach (var key in keys)
        {
            if (IsKeyOf(one, key)) matches++;
        }

        return matches;
    }

    private static bool IsKeyOf(ClusterEvent one, string key) => one.Key == key || one.FilterKeys?.Contains(key) == true;

    private List<string> KeysOf(string topic) => _keys.TryGetValue(topic, out var keys) ? keys : NoKeys;

    private void Add(string topic, string key)
    {
        if (!_keys.TryGetValue(topic, out var keys)) _keys.Add(topic, keys = []);
        keys.Add(key);
    }
}
