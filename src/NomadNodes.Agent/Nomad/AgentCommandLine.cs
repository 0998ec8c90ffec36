using System.Globalization;

namespace NomadNodes.Agent.Nomad;

/// <summary>The command line of <c>nomad agent</c>, read as Go's flag package reads it: one dash or two, values behind a blank or an equals sign.</summary>
internal sealed class AgentCommandLine
{
    private readonly Queue<string> _left;

    private AgentCommandLine(string[] args) => _left = new Queue<string>(args);

    public bool IsDev { get; private set; }

    public bool WantsHelp { get; private set; }

    /// <summary>Where configuration is, in the order given.</summary>
    public List<string> ConfigPaths { get; } = [];

    /// <summary>What the flags say, as a configuration.</summary>
    public ConfigTree Flags { get; } = new();

    /// <summary>Our own settings among the flags, as they were written: <c>--Http:Port 4700</c>.</summary>
    public List<string> Settings { get; } = [];

    public string? ReadyFilePath { get; private set; }

    /// <summary>What is wrong with the flags, in Go's words; null when nothing is.</summary>
    public string? Fault { get; private set; }

    public static AgentCommandLine Parse(string[] args)
    {
        var line = new AgentCommandLine(args);
        while (line.Fault is null && line.ReadNext())
        {
        }

        return line;
    }

    /// <summary>False at the end. Go: the first argument that is no flag ends them, and so do two dashes. Nomad: what comes then is passed over.</summary>
    private bool ReadNext()
    {
        if (!_left.TryDequeue(out var argument) || argument is "--" or "-" || !argument.StartsWith('-')) return false;
        var text = argument[(argument.StartsWith("--", StringComparison.Ordinal) ? 2 : 1)..];
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = end < 0 ? (text, null) : (text[..end], text[(end + 1)..]);
        if (name.Length == 0 || name[0] is '-') Fault = $"bad flag syntax: {argument}";
        else if (name is "h" or "help") WantsHelp = true;
        else if (IsSetting(name)) TakeSetting(name, value);
        else if (AgentFlags.FindOrNull(name) is { } flag) Take(flag, name, value);
        else Fault = $"flag provided but not defined: -{name}";
        return true;
    }

    private static bool IsSetting(string name) => name.Contains(':') || name is "Seed" or "Edition";

    private void TakeSetting(string name, string? value)
    {
        if ((value ?? Dequeue(name)) is { } text) Settings.Add($"--{name}={text}");
    }

    private void Take(AgentFlag flag, string name, string? value)
    {
        var text = value ?? (flag.Kind is AgentFlagKind.Switch ? "true" : Dequeue(name));
        if (text is null || !IsValid(flag.Kind, name, text)) return;
        switch (name)
        {
            case AgentFlags.Config:
                ConfigPaths.Add(text);
                break;
            case ReadyFile.Flag:
                ReadyFilePath = text;
                break;
            case AgentFlags.Meta:
                TakeMeta(text);
                break;
            case var _ when flag.Path.Length > 0 && (flag.Kind is not AgentFlagKind.Switch || GoBool.TryParse(text, out var isOn) && isOn):
                Flags.Set(text, flag.Path);
                break;
            default:
                IsDev |= AgentFlags.IsDev(name) && GoBool.TryParse(text, out var isDev) && isDev;
                break;
        }
    }

    private bool IsValid(AgentFlagKind kind, string name, string text)
    {
        if (kind is AgentFlagKind.Switch && !GoBool.TryParse(text, out _)) Fault = $"invalid boolean value \"{text}\" for -{name}: parse error";
        if (kind is AgentFlagKind.Number && !long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _)) Fault = $"invalid value \"{text}\" for flag -{name}: parse error";
        return Fault is null;
    }

    private void TakeMeta(string pair)
    {
        var end = pair.IndexOf('=', StringComparison.Ordinal);
        if (end <= 0) Fault = $"invalid value \"{pair}\" for flag -{AgentFlags.Meta}: it is not key=value";
        else Flags.Set(pair[(end + 1)..], "client", "meta", pair[..end]);
    }

    private string? Dequeue(string name)
    {
        if (_left.TryDequeue(out var value)) return value;
        Fault = $"flag needs an argument: -{name}";
        return null;
    }
}
