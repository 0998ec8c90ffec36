using System.Runtime.CompilerServices;

namespace NomadNodes.Testing.Control;

/// <summary>Paths and queries out of whatever a test names.</summary>
internal static class LinkPath
{
    /// <summary>One segment of a path.</summary>
    /// <exception cref="ArgumentException">Nothing can have that name.</exception>
    public static string Segment(string name, [CallerArgumentExpression(nameof(name))] string? parameter = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name, parameter);
        if (name is "." or "..") throw new ArgumentException($"'{name}' is no ID and no name.", parameter);
        return Uri.EscapeDataString(name);
    }

    /// <summary>A path with those parameters that are there.</summary>
    public static string WithQuery(string path, params (string Name, string? Value)[] parameters)
    {
        var pairs = parameters.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}");
        var query = string.Join('&', pairs);
        return query.Length == 0 ? path : $"{path}?{query}";
    }
}
