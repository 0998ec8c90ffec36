using System.Text;
using NomadNodes.Api;
using NomadNodes.Services.Metrics;

namespace NomadNodes.Tests.Api;

public sealed class PrometheusTextTests
{
    [Theory]
    [InlineData("a", "a")]
    [InlineData("a\"b", "a\\\"b")]
    [InlineData("a\\b", "a\\\\b")]
    [InlineData("a\nb", "a\\nb")]
    [InlineData("ü", "ü")]
    public void Label_IsEscaped(string value, string written) =>
        Assert.Contains($",x=\"{written}\"}} 1\n", Text(new Metric("nomad.a", 1, [new("x", value)])), StringComparison.Ordinal);

    [Theory]
    [InlineData(0, "0")]
    [InlineData(1.5, "1.5")]
    [InlineData(8589934592, "8589934592")]
    [InlineData(1e300, "1E+300")]
    public void Value_KeepsEveryDigit(double value, string written) =>
        Assert.EndsWith($"}} {written}\n", Text(new Metric("nomad.a", value)), StringComparison.Ordinal);

    [Fact]
    public void Figures_OfOneName_HaveOneHead()
    {
        var text = Text(new Metric("nomad.a.b", 1, [new("x", "1")]), new Metric("nomad.a.b", 2, [new("x", "2")]));

        Assert.StartsWith($"# HELP nomad_a_b nomad_a_b\n# TYPE nomad_a_b gauge\nnomad_a_b{{host=\"{Environment.MachineName}\",x=\"1\"}} 1\nnomad_a_b{{", text, StringComparison.Ordinal);
        Assert.Equal(4, text.Count(c => c == '\n'));
    }

    private static string Text(params Metric[] gauges) =>
        Encoding.UTF8.GetString(PrometheusText.Of(new MetricSnapshot(DateTimeOffset.UnixEpoch, TimeSpan.Zero, gauges, []), []));
}
