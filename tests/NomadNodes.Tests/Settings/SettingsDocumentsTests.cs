using System.Text.Json;
using Microsoft.Extensions.Configuration;
using NomadNodes.Settings;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Settings;

/// <summary>What is shipped and written about the settings is what the code has.</summary>
public sealed class SettingsDocumentsTests
{
    private static readonly string AppSettings = Repository.PathOf("src", "NomadNodes.Agent", "appsettings.json");

    [Fact]
    public void AppSettings_AreTheDefaults()
    {
        var (settings, faults) = SettingsBinder.Bind(new ConfigurationBuilder().AddJsonFile(AppSettings).Build());

        Assert.Empty(faults);
        Assert.Equivalent(new ServerSettings(), settings, strict: true);
    }

    [Fact]
    public void AppSettings_NameEveryKey()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(AppSettings));

        Assert.Equal(Keys(), KeysOf(document.RootElement, "").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Readme_NamesEveryKey()
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));

        Assert.All(Keys(), key => Assert.Contains($"`{key}`", readme, StringComparison.Ordinal));
    }

    private static string[] Keys()
    {
        var reader = new SettingsReader(new ConfigurationBuilder().Build());
        SettingsBinder.Bind(reader);
        return [.. reader.Keys];
    }

    private static IEnumerable<string> KeysOf(JsonElement element, string path) => element.ValueKind == JsonValueKind.Object
        ? element.EnumerateObject().SelectMany(member => KeysOf(member.Value, path.Length == 0 ? member.Name : $"{path}:{member.Name}"))
        : [path];
}
