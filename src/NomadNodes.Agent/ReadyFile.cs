namespace NomadNodes.Agent;

/// <summary>
/// A file that says where the server answers, for who starts one on any free port: <c>-ready-file PATH</c>. It holds the address and a line end, and is there
/// exactly as long as the server answers.
/// </summary>
internal sealed class ReadyFile : IDisposable
{
    public const string Flag = "ready-file";

    private readonly string? _path;

    /// <summary>Removes what an earlier server left.</summary>
    /// <param name="path">Null or empty: there is no such file.</param>
    public ReadyFile(string? path)
    {
        _path = string.IsNullOrEmpty(path) ? null : path;
        Dispose();
    }

    /// <summary>Takes the flag out of a command line, whichever way it is written. The last one counts.</summary>
    public static (string? Path, string[] Others) Take(string[] args)
    {
        string? path = null;
        var others = new List<string>();
        for (var i = 0; i < args.Length; i++)
        {
            var (name, value) = Split(args[i]);
            if (name != Flag || (value is null && i + 1 == args.Length)) others.Add(args[i]);
            else path = value ?? args[++i];
        }

        return (path, [.. others]);
    }

    /// <summary>Whoever sees the file sees all of it.</summary>
    public void Write(Uri address)
    {
        if (_path is null) return;
        var draft = _path + ".tmp";
        File.WriteAllText(draft, address.ToString().TrimEnd('/') + "\n");
        File.Move(draft, _path, overwrite: true);
    }

    public void Dispose()
    {
        if (_path is not null) File.Delete(_path);
    }

    private static (string? Name, string? Value) Split(string argument)
    {
        if (!argument.StartsWith('-')) return (null, null);
        var text = argument.TrimStart('-');
        return text.IndexOf('=', StringComparison.Ordinal) is var end and >= 0 ? (text[..end], text[(end + 1)..]) : (text, null);
    }
}
