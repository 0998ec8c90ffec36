using NomadNodes.Http;

namespace NomadNodes.Tests.Http;

public sealed class ReadParametersTests
{
    private const string Stale = "Expect `true` or `false` for `stale` query string parameter";
    private const string PerPage = "Expect a number for `per_page` query string parameter";
    private const string Wait = "Invalid wait time";
    private const string Index = "Invalid index";

    [Fact]
    public void Bind_TakesEveryParameter()
    {
        var read = Bound("region=r&stale&prefix=p&namespace=n&per_page=-2&next_token=t&filter=f&reverse=true&wait=1m&index=7&pretty&os=1");

        Assert.Equal(("r", true, "p", "n", -2), (read.Region, read.Stale, read.Prefix, read.Namespace, read.PerPage));
        Assert.Equal(("t", "f", true, 60_000_000_000L, 7UL), (read.NextToken, read.Filter, read.Reverse, read.Wait, read.Index));
        Assert.True(read.Pretty);
        Assert.Equal("1", read.Query.Get("os"));
    }

    [Fact]
    public void Bind_HasDefaults_IfParametersAreAbsentOrEmpty()
    {
        foreach (var query in (string[])["", "region=&prefix=&namespace=&per_page=&next_token=&filter=&reverse=&wait=&index="])
        {
            var read = Bound(query);

            Assert.Equal(("", false, "", "default", 0), (read.Region, read.Stale, read.Prefix, read.Namespace, read.PerPage));
            Assert.Equal(("", "", false, 0L, 0UL), (read.NextToken, read.Filter, read.Reverse, read.Wait, read.Index));
            Assert.False(read.Pretty);
        }
    }

    [Theory]
    [InlineData("stale=yes", Stale)]
    [InlineData("stale=tRUE", Stale)]
    [InlineData("per_page=x", PerPage)]
    [InlineData("per_page=1#x", PerPage)]
    [InlineData("per_page=1.0", PerPage)]
    [InlineData("per_page=2147483648", PerPage)]
    [InlineData("wait=60", Wait)]
    [InlineData("wait=+3s", Wait)]
    [InlineData("wait=1d", Wait)]
    [InlineData("index=-1", Index)]
    [InlineData("index=%2B1", Index)]
    [InlineData("index=+1", Index)]
    [InlineData("index=1.0", Index)]
    [InlineData("index=0x1", Index)]
    [InlineData("index=1_0", Index)]
    [InlineData("index=%201", Index)]
    [InlineData("index=1%00", Index)]
    [InlineData("index=18446744073709551616", Index)]
    // The parser's order, not the query's
    [InlineData("index=x&wait=y&per_page=z&stale=s", Stale)]
    [InlineData("index=x&wait=y&per_page=z", PerPage)]
    [InlineData("index=x&wait=y", Wait)]
    public void Bind_Is400_IfAParameterIsMalformed(string query, string text)
    {
        Assert.False(ReadParameters.Bind(Requests.Get("/v1/nodes?" + query)).Succeeded(out _, out var error));

        Assert.Equal((400, text), (error!.Status, error.Text));
    }

    [Theory]
    [InlineData("stale", true)]
    [InlineData("stale=", true)]
    [InlineData("stale=T", true)]
    [InlineData("stale=0", false)]
    [InlineData("consistent", false)]
    [InlineData("stale=false&stale=x", false)]
    public void Stale_IsTrue_IfPresentWithoutValue(string query, bool expected) => Assert.Equal(expected, Bound(query).Stale);

    [Theory]
    [InlineData("pretty", true)]
    [InlineData("pretty=", true)]
    [InlineData("pretty=false", true)]
    [InlineData("pretty=00", true)]
    [InlineData("pretty=1&pretty=0", true)]
    [InlineData("pretty=0", false)]
    [InlineData("pretty=0&pretty=1", false)]
    [InlineData("Pretty", false)]
    public void Pretty_IsTrue_IfPresentAndNotExactly0(string query, bool expected)
    {
        Assert.Equal(expected, Bound(query).Pretty);
        Assert.Equal(expected, WriteParameters.Bind(Requests.Get("/v1/nodes?" + query)).Pretty);
    }

    [Theory]
    [InlineData("reverse=true", true)]
    [InlineData("reverse=TRUE", false)]
    [InlineData("reverse=1", false)]
    [InlineData("reverse", false)]
    public void Reverse_IsTrue_IfExactlyTrue(string query, bool expected) => Assert.Equal(expected, Bound(query).Reverse);

    [Theory]
    [InlineData("index=00", 0UL)]
    [InlineData("index=01", 1UL)]
    [InlineData("index=18446744073709551615", ulong.MaxValue)]
    public void Index_HasAll64Bits(string query, ulong expected) => Assert.Equal(expected, Bound(query).Index);

    [Fact]
    public void Bind_SharesOneInstance_IfThereIsNothingToBind() => Assert.Same(Bound(""), Bound(""));

    [Fact]
    public void Write_IgnoresWhatReadsTake()
    {
        var target = "/v1/node/x/drain?stale=garbage&wait=garbage&index=x&region=r&namespace=n&idempotency_token=i&cas=4";

        var write = WriteParameters.Bind(Requests.Get(target, ("X-Nomad-Token", "secret")));

        Assert.Equal(("r", "n", "i", "secret", false), (write.Region, write.Namespace, write.IdempotencyToken, write.Token, write.Pretty));
        Assert.Equal("4", write.Query.Get("cas"));
    }

    [Fact]
    public void Write_KeepsTheToken_IfThereIsNoQuery()
    {
        var write = WriteParameters.Bind(Requests.Get("/v1/node/x/drain", ("X-Nomad-Token", "secret")));

        Assert.Equal(("", "default", "secret"), (write.Region, write.Namespace, write.Token));
    }

    private static ReadParameters Bound(string query)
    {
        Assert.True(ReadParameters.Bind(Requests.Get("/v1/nodes?" + query)).Succeeded(out var read, out _));
        return read;
    }
}
