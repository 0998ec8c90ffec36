using NomadNodes.Model;
using NomadNodes.Tests.Model;

namespace NomadNodes.Tests.State;

/// <summary>Nodes with any part there or not, and with texts that are hard to write.</summary>
internal sealed class RandomNodes(int seed)
{
    private static readonly string[] Texts = ["", "plain", "\"quoted\\\"", "é😀\u2028", "\u0000\u001f\u007f", "<b>&</b>", "a/b c", "-", "ﬀ\uE000"];

    private readonly Random _random = new(seed);
    private readonly Node _rich = Written.Node(RichNode.Sent);

    public Node Next() => _rich with
    {
        ID = NextId(),
        SecretID = NextId(),
        Name = Text(),
        Datacenter = Text(),
        NodeClass = Text(),
        NodePool = Pick("default", "pool-" + _random.Next(5)),
        Status = Pick([.. NodeStatus.All]),
        StatusDescription = Text(),
        SchedulingEligibility = Pick(NodeEligibility.Eligible, NodeEligibility.Ineligible),
        Attributes = Maybe(_rich.Attributes) ?? Map(),
        Meta = Map(),
        Links = Map(),
        Drivers = Maybe(_rich.Drivers),
        HostVolumes = Maybe(_rich.HostVolumes),
        HostNetworks = Maybe(_rich.HostNetworks),
        CSIControllerPlugins = Maybe(_rich.CSIControllerPlugins),
        CSINodePlugins = Maybe(_rich.CSINodePlugins),
        NodeResources = Maybe(_rich.NodeResources),
        ReservedResources = Maybe(_rich.ReservedResources),
        Events = Maybe<IReadOnlyList<NodeEvent>>([.. Enumerable.Range(0, _random.Next(10)).Select(_ => Event())]),
        DrainStrategy = Maybe(new DrainStrategy { Deadline = _random.NextInt64(), IgnoreSystemJobs = true, ForceDeadline = Time(), StartedAt = Time() }),
        LastDrain = Maybe(new DrainMetadata { StartedAt = Time(), UpdatedAt = Time(), Status = Text(), AccessorID = Text(), Meta = Map() }),
        StatusUpdatedAt = _random.NextInt64(),
        LastAllocUpdateIndex = (ulong)_random.NextInt64(),
        LastMissedHeartbeatIndex = ulong.MaxValue - (ulong)_random.Next(3),
        IdentitySigningKeyID = Text(),
    };

    private NodeEvent Event() => new() { Message = Text(), Subsystem = Text(), Details = Map(), Timestamp = Time(), CreateIndex = (ulong)_random.Next() };

    private Timestamp Time() => _random.Next(4) == 0
        ? default
        : Timestamp.FromUnixSeconds(_random.NextInt64(-2_000_000_000, 4_000_000_000), _random.Next(1_000_000_000), (short)_random.Next(-600, 600));

    private Dictionary<string, string>? Map() => _random.Next(4) == 0
        ? null
        : Enumerable.Range(0, _random.Next(4)).ToDictionary(i => Text() + i, _ => Text());

    private string NextId()
    {
        Span<byte> bytes = stackalloc byte[16];
        _random.NextBytes(bytes);
        var id = new Guid(bytes).ToString("D");
        return _random.Next(5) == 0 ? id.ToUpperInvariant() : id;
    }

    private string Text() => Pick(Texts);

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];

    private T? Maybe<T>(T? part)
        where T : class => _random.Next(4) == 0 ? part : null;
}
