using NomadNodes.Filtering.Tests.Samples;

namespace NomadNodes.Filtering.Tests;

public sealed class AllocationTests
{
    [Theory]
    [InlineData("Name == \"x\"")]
    [InlineData("Name != \"\" and Status == lost")]
    [InlineData("not (Name contains e or Name == q)")]
    [InlineData("Meta.rack == r9")]
    [InlineData("\"/Attributes/os.name\" contains mac")]
    [InlineData("Meta.nope is not empty")]
    [InlineData("nope in Meta")]
    [InlineData("CreateIndex == 999999")]
    [InlineData("TLSEnabled != false and TLSEnabled != true")]
    [InlineData("NodeResources.Cpu.CpuShares == 1")]
    [InlineData("9 in NodeResources.Cpu.ReservableCpuCores")]
    [InlineData("LastDrain is not nil and LastDrain.Status == nope")]
    [InlineData("Name matches \"^zzz[0-9]+$\"")]
    [InlineData("any Meta as k, v { v == nope }")]
    [InlineData("any Drivers as n { n == nope }")]
    [InlineData("any Events as i, e { i == 99 or e.Message == nope }")]
    [InlineData("any NodeResources.Devices as d { any d.Instances as i { i.ID == nope } }")]
    public void Evaluate_AllocatesNothing_IfNoRecordMatches(string filter)
    {
        var predicate = Filter.Parse(filter).Compile(SampleTypes.Node);
        Scan(predicate);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            Scan(predicate);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void Scan(FilterPredicate<SampleNode> predicate)
    {
        foreach (var node in SampleData.Nodes)
        {
            var result = predicate.Evaluate(node);
            if (result.IsMatch || result.Error is not null)
            {
                Assert.Fail(result.Error ?? $"{node.Name} matches");
            }
        }

        Span<bool> matches = stackalloc bool[SampleData.Nodes.Length];
        if (predicate.Match(SampleData.Nodes, matches, out _) < matches.Length || matches.Contains(true))
        {
            Assert.Fail("one of many matches or fails");
        }
    }
}
