using NomadNodes.Simulation.Scheduling.Ranking;

namespace NomadNodes.Tests.Simulation.Scheduling;

public sealed class GoMathTests
{
    /// <summary>Scores that a real server gave: exponents, and what 20 minus the sum of the powers of ten is, divided by 18.</summary>
    [Theory]
    [InlineData(100, 64, 0.042071907496153055)]
    [InlineData(500, 512, 0.21870340677751562)]
    [InlineData(1500, 2560, 0.6176349612827354)]
    public void Pow_HasTheLastDigitOfGo(int cpu, int memory, double score) =>
        Assert.Equal(score, (20 - (GoMath.Pow(10, 1 - cpu / 3900.0) + GoMath.Pow(10, 1 - memory / 7936.0))) / 18);

    [Fact]
    public void Pow_IsThePower_WithinALastDigit()
    {
        for (var y = -20.0; y <= 20; y += 0.037)
        {
            foreach (var x in new[] { 0.3, 1, 2, 7.5, 10, 1e6 }) Assert.InRange(GoMath.Pow(x, y) / Math.Pow(x, y), 1 - 1e-14, 1 + 1e-14);
        }
    }

    [Fact]
    public void Pow_IsExact_IfTheExponentIsWhole() => Assert.Equal([1, 10, 100, 1e15, 0.1], new[] { 0, 1.0, 2, 15, -1 }.Select(y => GoMath.Pow(10, y)));
}
