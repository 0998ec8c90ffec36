using System.Globalization;
using Microsoft.Extensions.Configuration;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Settings;

/// <summary>Reads single values out of a configuration, remembers what is wrong with them and which keys exist, and never stops at the first fault.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _lists = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Faults { get; } = [];

    /// <summary>Every key that was asked for so far, sorted.</summary>
    public IEnumerable<string> Keys => _known.Order(StringComparer.Ordinal);

    public string Text(string key, string fallback) => Value(key) ?? fallback;

    public long Number(string key, long fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Faults.Add($"{key}: '{text}' is not a whole number.");
        return fallback;
    }

    /// <summary>Null where the key is absent or empty.</summary>
    public long? NumberOrNull(string key) => string.IsNullOrEmpty(Value(key)) ? null : Number(key, 0);

    public double Fraction(string key, double fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)) return number;
        Faults.Add($"{key}: '{text}' is not a number.");
        return fallback;
    }

    /// <summary>In RFC 3339's form.</summary>
    public DateTimeOffset Time(string key, DateTimeOffset fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (Timestamp.TryParse(text, out var time)) return time.ToDateTimeOffset();
        Faults.Add($"{key}: '{text}' is no time, such as 2026-01-01T00:00:00Z.");
        return fallback;
    }

    public bool Switch(string key, bool fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (bool.TryParse(text, out var value)) return value;
        Faults.Add($"{key}: '{text}' is neither true nor false.");
        return fallback;
    }

    public T Choice<T>(string key, T fallback)
        where T : struct, Enum
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        // By type, not by type parameter: the latter are compiled anew for each type, and that at every start.
        var type = typeof(T);
        var name = Array.Find(Enum.GetNames(type), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is not null) return (T)Enum.Parse(type, name);
        Faults.Add($"{key}: '{text}' is not one of {AllowedNames<T>()}.");
        return fallback;
    }

    /// <summary>In Go's form, as Nomad's own configuration has it: 500ms, 1m30s.</summary>
    public TimeSpan Duration(string key, TimeSpan fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (GoDuration.TryParse(text, out var nanoseconds, out _)) return TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);
        Faults.Add($"{key}: '{text}' is no duration, such as 500ms, 10s or 1m30s.");
        return fallback;
    }

    /// <summary>A comma-separated list, or a JSON array.</summary>
    public IReadOnlyList<string> List(string key)
    {
        _known.Add(key);
        _lists.Add(key);
        var section = configuration.GetSection(key);
        if (section.Value is { Length: > 0 } text) return text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. section.GetChildren().Select(child => child.Value ?? "").Where(value => value.Length > 0)];
    }

    /// <summary>A key that nothing reads is a typing error that would otherwise be found late.</summary>
    public void RefuseUnknownKeys() => RefuseUnknownKeys(configuration.GetChildren());

    private static string AllowedNames<T>()
        where T : struct, Enum => string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));

    private string? Value(string key)
    {
        _known.Add(key);
        return configuration[key];
    }

    private void RefuseUnknownKeys(IEnumerable<IConfigurationSection> sections)
    {
        foreach (var section in sections)
        {
            if (_lists.Contains(section.Path)) continue;
            if (_known.Contains(section.Path) || (section.Value is null && IsPartOfAKey(section.Path)))
            {
                RefuseUnknownKeys(section.GetChildren());
                continue;
            }

            Faults.Add($"{section.Path}: there is no such setting. The settings are {string.Join(", ", Keys)}.");
        }
    }

    private bool IsPartOfAKey(string path) => _known.Any(known => known.StartsWith(path + ":", StringComparison.OrdinalIgnoreCase));
}
