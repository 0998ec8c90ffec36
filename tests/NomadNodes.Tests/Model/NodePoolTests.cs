using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class NodePoolTests
{
    // From a real server.
    [Theory]
    [InlineData("""{"Name":"a"}""", "uyAKUUwyOqW1VqAgza7KbSepnrPsRRQw1UDnP1IG/wA=")]
    [InlineData("""{"Name":"ab"}""", "t5IwRrghWhMsq613N2hV/gIiEqZ7C55IgMUleWiWlGw=")]
    [InlineData("""{"Name":"a","Description":"b"}""", "t5IwRrghWhMsq613N2hV/gIiEqZ7C55IgMUleWiWlGw=")]
    [InlineData("""{"Name":"a","Meta":{}}""", "uyAKUUwyOqW1VqAgza7KbSepnrPsRRQw1UDnP1IG/wA=")]
    [InlineData("""{"Name":"a","Meta":{"k":"v"}}""", "5OZQrVaTx9y+ASuEd0ZQ6RgWfoIfYNDB2c0bT3HlprE=")]
    [InlineData("""{"Name":"a","Meta":{"v":"k","k":"v"}}""", "HDoopJa/Ce2J7WHmh/GvtbPdtGj3HDIZTvAQZK1xCkk=")]
    [InlineData("""{"Name":"a","NodeIdentityTTL":5400000000000}""", "GbSxUolmpu3+ovNRn9UDXB9Phvmu5ic9qEl0NWhzlfY=")]
    [InlineData("""{"Name":"a","NodeIdentityTTL":1}""", "0gi2Wz6R93G+/BAvYfjOAIPLvTR5F7qP77km/FwbiUc=")]
    [InlineData("""{"Name":"a","Description":"é\n\"x\""}""", "x4kM1DEPc8zZR8NYhcUL7lzGGTHBPD44nu0hD9q+aG8=")]
    public void Hash_AsRecorded_IfPool(string json, string expected)
    {
        var pool = Written.Pool(json);
        if (pool.NodeIdentityTTL == 0)
            pool = pool with { NodeIdentityTTL = NodePool.DefaultIdentityTTL };
        Assert.Equal(expected, Convert.ToBase64String(NodePoolHash.Compute(pool)));
    }

    [Theory]
    [InlineData("""{"Name":"a","SchedulerConfiguration":{}}""", "a0s")]
    [InlineData("""{"Name":"a","SchedulerConfiguration":{"SchedulerAlgorithm":"spread"},"Meta":{"k":"v"}}""", "a0sspreadkv")]
    [InlineData("""{"Name":"a","SchedulerConfiguration":{"MemoryOversubscriptionEnabled":true}}""", "a0smemory_oversubscription_enabled")]
    [InlineData("""{"Name":"a","SchedulerConfiguration":{"SchedulerAlgorithm":"binpack","MemoryOversubscriptionEnabled":false}}""", "a0sbinpackmemory_oversubscription_disabled")]
    [InlineData("""{"Name":"","Meta":{"\ud83d\ude00":"2","\uffee":"1","a":"0"}}""", "0sa0\uffee1\ud83d\ude002")]
    public void Hash_OfTheseTexts_InThisOrder(string json, string text)
        => Assert.Equal(Blake2b.Hash256(Encoding.UTF8.GetBytes(text)), NodePoolHash.Compute(Written.Pool(json)));

    [Fact]
    public void BuiltIn_AsRecorded_IfShown()
        => Assert.Equal(
            """
            {"Name":"all","Description":"Node pool with all nodes in the cluster.","Meta":null,"SchedulerConfiguration":null,"NodeIdentityTTL":86400000000000,"Hash":null,"CreateIndex":1,"ModifyIndex":1}
            {"Name":"default","Description":"Default node pool.","Meta":null,"SchedulerConfiguration":null,"NodeIdentityTTL":86400000000000,"Hash":null,"CreateIndex":1,"ModifyIndex":1}
            """,
            string.Join('\n', NodePool.BuiltIn.Select(Written.Of)));

    [Fact]
    public void ForNode_NoHash_IfMade()
    {
        var pool = NodePool.ForNode("gpu", 8);
        Assert.Equal(
            """{"Name":"gpu","Description":"","Meta":null,"SchedulerConfiguration":null,"NodeIdentityTTL":86400000000000,"Hash":null,"CreateIndex":8,"ModifyIndex":8}""",
            Written.Of(pool));
        Assert.False(pool.IsBuiltIn);
        Assert.All(NodePool.BuiltIn, builtIn => Assert.True(builtIn.IsBuiltIn));
    }

    [Theory]
    [InlineData("", "a", -1)]
    [InlineData("a", "a", 0)]
    [InlineData("a", "aa", -1)]
    [InlineData("B", "a", -1)]
    [InlineData("\uffee", "\ud83d\ude00", -1)]
    [InlineData("\ud83d\ude00", "\ud83d\ude01", -1)]
    [InlineData(null, "", -1)]
    public void Utf8Order_ByBytes_IfCompared(string? left, string? right, int sign)
    {
        Assert.Equal(sign, Math.Sign(Utf8Order.Instance.Compare(left, right)));
        Assert.Equal(-sign, Math.Sign(Utf8Order.Instance.Compare(right, left)));
    }
}
