using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class GoQueryTests
{
    [Theory]
    [InlineData("/v1/nodes", "")]
    [InlineData("/v1/nodes?", "")]
    [InlineData("/v1/nodes?prefix", "")]
    [InlineData("/v1/nodes?prefix=", "")]
    [InlineData("/v1/nodes?prefix=05", "05")]
    [InlineData("/v1/nodes?prefix=1c&prefix=05", "1c")]
    [InlineData("/v1/nodes?prefix=&prefix=05", "")]
    [InlineData("/v1/nodes?prefix=%zz", "")]
    [InlineData("/v1/nodes?prefix=%zz&prefix=05", "05")]
    [InlineData("/v1/nodes?prefix=%", "")]
    [InlineData("/v1/nodes?prefix=1c;per_page=x", "")]
    [InlineData("/v1/nodes?a;b&prefix=1c", "1c")]
    [InlineData("/v1/nodes?prefix=1c&x=%zz", "1c")]
    [InlineData("/v1/nodes?prefix%zz=05", "")]
    [InlineData("/v1/nodes?&&prefix=05&", "05")]
    [InlineData("/v1/nodes?=05", "")]
    [InlineData("/v1/nodes?prefix=05=", "05=")]
    [InlineData("/v1/nodes?pre%66ix=1c", "1c")]
    [InlineData("/v1/nodes?PREFIX=05", "")]
    [InlineData("/v1/nodes?prefix=%31%63", "1c")]
    [InlineData("/v1/nodes??prefix=05", "")]
    [InlineData("/v1/nodes?prefix=ee#x", "ee#x")]
    [InlineData("/v1/nodes?prefix=a+b%2B%20c", "a b+ c")]
    [InlineData("/v1/nodes?prefix=%C3%BC", "ü")]
    [InlineData("/v1/nodes?prefix=%f0%9f%98%80", "\U0001F600")]
    public void Get_IsGosFirstValue(string target, string expected) => Assert.Equal(expected, GoQuery.Parse(target).Get("prefix"));

    // Attributes cannot hold lone surrogates.
    [Fact]
    public void Get_KeepsBytesThatAreNoUtf8Apart() =>
        Assert.Equal("a\uDCFFb \uDCED\uDCA0\uDC80 \uDCE2\uDC82 ü", GoQuery.Parse("/?prefix=a%FFb+%ED%A0%80+%E2%82+%c3%bc").Get("prefix"));

    [Theory]
    [InlineData("/?stale", true)]
    [InlineData("/?stale=", true)]
    [InlineData("/?a&stale=x", true)]
    [InlineData("/?Stale", false)]
    [InlineData("/?stale=%", false)]
    [InlineData("/?stale2", false)]
    [InlineData("/?a=stale", false)]
    [InlineData("/", false)]
    public void Has_IsTrue_IfThePairIsThere(string target, bool expected) => Assert.Equal(expected, GoQuery.Parse(target).Has("stale"));

    [Fact]
    public void Has_FindsTheEmptyName() => Assert.True(GoQuery.Parse("/?=05").Has(""));

    [Fact]
    public void Get_DecodesLongValues()
    {
        var value = string.Concat(Enumerable.Repeat("%41+", 1000));

        Assert.Equal(string.Concat(Enumerable.Repeat("A ", 1000)), GoQuery.Parse("/?filter=" + value).Get("filter"));
    }

    [Fact]
    public void All_AreInOrder() =>
        Assert.Equal(["Node:a", "", "Job"], GoQuery.Parse("/?topic=Node%3Aa&x=1&topic&topic=%zz&topic=Job").All("topic"));

    [Fact]
    public void All_IsEmpty_IfThereIsNoQuery() => Assert.Empty(GoQuery.Parse("/v1/event/stream").All("topic"));

    [Theory]
    [InlineData(10_000, "1")]
    [InlineData(10_001, "")]
    public void Get_IsEmpty_IfTheQueryHasMorePairsThanGoTakes(int pairs, string expected) =>
        Assert.Equal(expected, GoQuery.Parse("/?index=1" + new string('&', pairs - 1)).Get("index"));

    [Theory]
    [InlineData("/", false, null)]
    [InlineData("/?os", false, null)]
    [InlineData("/?os=true", true, null)]
    [InlineData("/?os=F", false, null)]
    [InlineData("/?os=yes", false, """Failed to parse value of "os" (yes) as a bool: strconv.ParseBool: parsing "yes": invalid syntax""")]
    [InlineData("/?os=%22", false, """Failed to parse value of "os" (") as a bool: strconv.ParseBool: parsing "\"": invalid syntax""")]
    [InlineData("/?os=a%0Ab", false, "Failed to parse value of \"os\" (a\nb) as a bool: strconv.ParseBool: parsing \"a\\nb\": invalid syntax")]
    public void ReadBool_SaysWhatGoSays(string target, bool expected, string? error)
    {
        Assert.Equal(error, GoQuery.Parse(target).ReadBool("os", out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("/", 0, null)]
    [InlineData("/?x=-12", -12, null)]
    [InlineData("/?x=ten", 0, """Failed to parse value of "x" (ten) as a int: strconv.Atoi: parsing "ten": invalid syntax""")]
    public void ReadInt_SaysWhatGoSays(string target, long expected, string? error)
    {
        Assert.Equal(error, GoQuery.Parse(target).ReadInt("x", out var value));
        Assert.Equal(expected, value);
    }

    [Fact]
    public void Parse_AllocatesNothing_IfThereIsNoQuery()
    {
        GoQuery.Parse("/v1/nodes").Get("prefix");
        var before = GC.GetAllocatedBytesForCurrentThread();

        GoQuery.Parse("/v1/nodes").Get("prefix");

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
