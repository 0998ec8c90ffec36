using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Nodes;

/// <summary>A write over a fresh state, without a store: what rules do to it can be looked at.</summary>
internal sealed class OneWrite
{
    public const string SigningKey = "42457810-e8e5-87e8-a168-b3ee89d2b557";
    public const string Id = "05a1b2c3-1111-4aaa-8bbb-000000000001";

    public OneWrite()
    {
        var clock = new ManualTimeProvider();
        clock.Advance(TimeSpan.FromTicks(12_345_678));
        Transaction = new WriteTransaction(FreshState.Create(new ClusterIdentity("server", SigningKey)), clock);
        Transaction.Begin();
    }

    public WriteTransaction Transaction { get; }

    public Node Stored => Transaction.Nodes.Find(UuidKey.Of(Id)) ?? throw new InvalidOperationException("There is no such node.");

    public void Store(Node node) => Transaction.Nodes.Put(node, Transaction.NextIndex());
}
