namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>How well a node would be filled, 0 to 1.</summary>
internal static class BinpackScore
{
    private const double Most = 18;

    /// <remarks><paramref name="used"/>: with the allocation that is to be placed.</remarks>
    internal static double Of(Amount used, Amount room, bool spreadsLoad)
    {
        var total = PowerOfTen(Free(used.Cpu, room.Cpu)) + PowerOfTen(Free(used.Memory, room.Memory));
        return Math.Clamp(spreadsLoad ? total - 2 : 20 - total, 0, Most) / Most;
    }

    private static double Free(long used, long room) => room > 0 ? 1 - (double)used / room : 0;

    /// <summary>As Go's math.Pow does it, whose last digit is not always that of <see cref="Math.Pow"/>: the fraction by logarithm, brought within a half of 0.</summary>
    /// <remarks><paramref name="exponent"/>: 0 to 1.</remarks>
    private static double PowerOfTen(double exponent) =>
        exponent > 0.5 ? 10 * Math.Exp((exponent - 1) * Math.Log(10)) : Math.Exp(exponent * Math.Log(10));
}
