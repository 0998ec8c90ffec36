using System.Globalization;

namespace NomadNodes.Benchmarks.Http;

/// <param name="Cases">What to measure.</param>
/// <param name="Connections">Null: each case's own number.</param>
/// <param name="Seconds">Of one round of one server.</param>
internal sealed record HttpOptions(IReadOnlyList<HttpCase> Cases, int? Connections, double Seconds)
{
    // Many short ones: what else the machine does then meets both servers alike.
    internal const int Rounds = 15;
    internal const string Usage = "http [nodes|nodes-gzip|node ...] [--connections N] [--seconds S]";

    private const double LongestRun = 60;

    /// <summary>Null when the arguments are none that make sense.</summary>
    internal static HttpOptions? Parse(string[] args)
    {
        var cases = new List<HttpCase>();
        int? connections = null;
        var seconds = 0.3;
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] is "--connections" && ++i < args.Length && int.TryParse(args[i], CultureInfo.InvariantCulture, out var count)) connections = count;
            else if (args[i] is "--seconds" && ++i < args.Length && double.TryParse(args[i], CultureInfo.InvariantCulture, out var length)) seconds = length;
            else if (i < args.Length && HttpCase.All.FirstOrDefault(known => known.Name == args[i]) is { } named) cases.Add(named);
            else return null;
        }

        var options = new HttpOptions(cases.Count == 0 ? HttpCase.All : cases, connections, seconds);
        return connections is <= 0 || seconds <= 0 || options.Length > LongestRun ? null : options;
    }

    /// <summary>Of the whole run in seconds; the first round of each server is not counted.</summary>
    private double Length => Cases.Count * 2 * (Rounds + 1) * Seconds;
}
