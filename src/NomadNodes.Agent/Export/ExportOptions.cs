namespace NomadNodes.Agent.Export;

/// <summary>What to read, from where, and how.</summary>
internal sealed record ExportOptions
{
    private const string Usage = """
        Usage: nomadnodes export --from URL [--token T] [--region R] [--output FILE] [--allocations] [--nodes-only] [--keep-values]

          Reads the nodes, node pools, namespaces and jobs of a cluster into a seed: nomadnodes --Seed FILE starts with it.
          --allocations  also where the jobs run; without it they are placed anew
          --nodes-only   nodes and node pools alone
          --keep-values  what may be secret in jobs as it is: environment variables, templates, credentials
          NOMAD_ADDR, NOMAD_TOKEN, NOMAD_REGION, NOMAD_CACERT, NOMAD_CLIENT_CERT, NOMAD_CLIENT_KEY and NOMAD_SKIP_VERIFY are heeded.
        """;

    /// <summary>Without a path.</summary>
    public required Uri From { get; init; }

    public string Token { get; init; } = "";

    /// <summary>Empty: that of the server which is asked.</summary>
    public string Region { get; init; } = "";

    /// <summary>A file; empty: standard output.</summary>
    public string Output { get; init; } = "";

    public bool Allocations { get; init; }

    public bool NodesOnly { get; init; }

    public bool KeepValues { get; init; }

    /// <summary>PEM files; empty: those of the machine, or none.</summary>
    public string CaFile { get; init; } = "";

    public string ClientCertFile { get; init; } = "";

    public string ClientKeyFile { get; init; } = "";

    public bool SkipVerify { get; init; }

    /// <exception cref="ExportException">Something is missing, or nobody knows it.</exception>
    public static ExportOptions Parse(string[] args, Func<string, string?> environment)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++) i += Take(args, i, values);
        string Value(string name, string variable) => values.GetValueOrDefault(name) ?? environment(variable) ?? "";
        var from = Value("from", "NOMAD_ADDR");
        if (from.Length == 0) throw new ExportException(Usage);
        if (!Uri.TryCreate(from, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")) throw new ExportException($"--from: '{from}' is no URL, such as http://10.0.0.1:4646.");
        return new ExportOptions
        {
            From = new Uri(url.GetLeftPart(UriPartial.Authority)),
            Token = Value("token", "NOMAD_TOKEN"),
            Region = Value("region", "NOMAD_REGION"),
            Output = values.GetValueOrDefault("output", ""),
            Allocations = values.ContainsKey("allocations"),
            NodesOnly = values.ContainsKey("nodes-only"),
            KeepValues = values.ContainsKey("keep-values"),
            CaFile = environment("NOMAD_CACERT") ?? "",
            ClientCertFile = environment("NOMAD_CLIENT_CERT") ?? "",
            ClientKeyFile = environment("NOMAD_CLIENT_KEY") ?? "",
            SkipVerify = environment("NOMAD_SKIP_VERIFY") is "1" or "t" or "true" or "TRUE" or "True",
        };
    }

    /// <summary>How many further arguments belong to this one.</summary>
    private static int Take(string[] args, int at, Dictionary<string, string> values)
    {
        var text = args[at].TrimStart('-');
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var name = end < 0 ? text : text[..end];
        switch (args[at].StartsWith('-') ? name : "")
        {
            case "allocations" or "nodes-only" or "keep-values" when end < 0:
                values[name] = "";
                return 0;
            case "from" or "token" or "region" or "output" when end >= 0:
                values[name] = text[(end + 1)..];
                return 0;
            case "from" or "token" or "region" or "output" when at + 1 < args.Length:
                values[name] = args[at + 1];
                return 1;
            case "help" or "h":
                throw new ExportException(Usage);
            default:
                throw new ExportException($"{args[at]}: is not known, or its value is missing.{Environment.NewLine}{Usage}");
        }
    }
}
