using System.Globalization;
using Microsoft.Extensions.Configuration;
using NomadNodes.Model.Json;

namespace NomadNodes.Settings;

/// <summary>Reads single values out of a configuration, remembers what is wrong with them and which keys exist, and never stops at the first fault.</summary>
internal sealed class SettingsReader(IConfiguration configuration)
{
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public List<string> Faults { get; } = [];

    public string Text(string key, string fallback) => Value(key) ?? fallback;

    public long Number(string key, long fallback)
    {
        var text = Value(key);
        if (string.IsNullOrEmpty(text)) return fallback;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Faults.Add($"{key}: '{text}' is not a whole number.");
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
        var name = Enum.GetNames<T>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (name is not null) return Enum.Parse<T>(name);
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
            if (_known.Contains(section.Path)) continue;
            if (_known.Any(known => known.StartsWith(section.Path + ":", StringComparison.OrdinalIgnoreCase)) && section.Value is null)
            {
                RefuseUnknownKeys(section.GetChildren());
                continue;
            }

            Faults.Add($"{section.Path}: there is no such setting. The settings are {string.Join(", ", _known.Order(StringComparer.Ordinal))}.");
        }
    }
}
