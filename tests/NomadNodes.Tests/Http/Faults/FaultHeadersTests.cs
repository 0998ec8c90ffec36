using Microsoft.AspNetCore.Http;
using NomadNodes.Http.Faults;

namespace NomadNodes.Tests.Http.Faults;

public sealed class FaultHeadersTests
{
    [Theory]
    [InlineData("21", 5, "5")]
    [InlineData("21", 0, "0")]
    [InlineData("0", 18446744073709551615, "18446744073709551615")]
    public void Index_IsReplaced(string real, ulong index, string shown) => Assert.Equal(shown, Shown(real, new FaultRule { Index = index }));

    [Theory]
    [InlineData("21", -10, "11")]
    [InlineData("21", 10, "31")]
    [InlineData("21", -22, "0")]
    [InlineData("21", long.MinValue, "0")]
    [InlineData("18446744073709551615", 1, "18446744073709551615")]
    public void Index_IsMoved_WithinItsRange(string real, long offset, string shown) => Assert.Equal(shown, Shown(real, new FaultRule { IndexOffset = offset }));

    [Fact]
    public void Answer_GetsNoFactsThatItDoesNotHave()
    {
        var response = new DefaultHttpContext().Response;

        Apply(new FaultRule { Index = 5, KnownLeader = false, LastContact = TimeSpan.FromSeconds(5) }, response);

        Assert.Empty(response.Headers);
    }

    [Fact]
    public void Facts_AreReplaced()
    {
        var response = new DefaultHttpContext().Response;
        response.Headers["X-Nomad-Knownleader"] = "true";
        response.Headers["X-Nomad-Lastcontact"] = "0";

        Apply(new FaultRule { KnownLeader = false, LastContact = TimeSpan.FromMilliseconds(1500.9) }, response);

        Assert.Equal("false", response.Headers["X-Nomad-Knownleader"]);
        Assert.Equal("1500", response.Headers["X-Nomad-Lastcontact"]);
    }

    [Fact]
    public void Headers_AreSet_AndTakenAway()
    {
        var response = new DefaultHttpContext().Response;
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ContentType = "application/json";

        Apply(new FaultRule { Headers = new Dictionary<string, string> { ["Retry-After"] = "1", ["vary"] = "", ["content-type"] = "text/html" } }, response);

        Assert.Equal(["Content-Type=text/html", "Retry-After=1"], response.Headers.Select(header => $"{header.Key}={header.Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Changes_AreMadeOnce()
    {
        var response = new DefaultHttpContext().Response;
        response.Headers["X-Nomad-Index"] = "21";
        var headers = FaultHeaders.Attach(new FaultRule { IndexOffset = -1 }, response);

        headers.Apply();
        headers.Apply();

        Assert.Equal("20", response.Headers["X-Nomad-Index"]);
    }

    private static string Shown(string real, FaultRule rule)
    {
        var response = new DefaultHttpContext().Response;
        response.Headers["X-Nomad-Index"] = real;
        Apply(rule, response);
        return response.Headers["X-Nomad-Index"].ToString();
    }

    private static void Apply(FaultRule rule, HttpResponse response) => FaultHeaders.Attach(rule, response).Apply();
}
