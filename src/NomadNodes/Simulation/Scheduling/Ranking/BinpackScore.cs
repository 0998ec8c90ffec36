namespace NomadNodes.Simulation.Scheduling.Ranking;

/// <summary>How well a node would be filled, 0 to 1.</summary>
internal static class BinpackScore
{
    private const double Most = 18;

    /// <remarks><paramref name="used"/>: with the allocation that is to be placed.</remarks>
    internal static double Of(Amount used, Amount room, bool spreadsLoad)
    {
        var total = Math.Pow(10, Free(used.Cpu, room.Cpu)) + Math.Pow(10, Free(used.Memory, room.Memory));
        return Math.Clamp(spreadsLoad ? total - 2 : 20 - total, 0, Most) / Most;
    }

    private static double Free(long used, long room) => room > 0 ? 1 - (double)used / room : 0;
}
