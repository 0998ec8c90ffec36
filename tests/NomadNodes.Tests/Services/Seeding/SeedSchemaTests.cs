using System.Net;
using System.Text.Json;
using NomadNodes.Services.Seeding;
using NomadNodes.Tests.Control;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Seeding;

/// <summary>The published schema, against what reads seeds and against the seeds there are.</summary>
public sealed class SeedSchemaTests : ControlTest
{
    private static readonly string File = Repository.PathOf("src", "NomadNodes", "Seeds", "seed.schema.json");

    private static readonly SchemaCheck Schema = new(JsonSerializer.Deserialize<JsonElement>(System.IO.File.ReadAllText(File)));

    public static TheoryData<string> Seeds() =>
    [
        .. Directory.EnumerateFiles(Repository.PathOf("src", "NomadNodes", "Seeds"), "*.json")
            .Concat(SamplesIn(Repository.PathOf("samples")))
            .Where(path => path != File)
            .Select(path => Path.GetRelativePath(Repository.Root, path)),
    ];

    [Fact]
    public void Schema_SaysWhatTheReaderTakes()
    {
        var made = SeedSchemaMaker.Make();
        var copy = Path.Combine(AppContext.BaseDirectory, "seed.schema.json");
        System.IO.File.WriteAllText(copy, made);

        Assert.True(made == System.IO.File.ReadAllText(File), $"What reads seeds has changed, and the schema has not. Look at the difference and copy {copy} to {File}.");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Seed_Fits_AndIsTaken(string path)
    {
        var json = System.IO.File.ReadAllBytes(Repository.PathOf(path));
        var faults = new List<string>();

        Assert.Empty(Schema.FaultsOf(JsonSerializer.Deserialize<JsonElement>(json)));
        Assert.NotNull(StateReader.Read(json, faults));
        Assert.Empty(faults);
    }

    [Fact]
    public async Task ExportedState_Fits()
    {
        await Server.TellAsync("POST", "/_emulator/reset", """{"Seed": "demo", "Acl": true}""");
        await Server.TellAsync("PUT", "/v1/acl/bootstrap");

        Assert.Empty(Schema.FaultsOf(await Server.TellAsync("GET", "/_emulator/state")));
    }

    [Theory]
    [InlineData("""{"$schema": "seed.schema.json"}""")]
    [InlineData("""{"Nodes": null, "Jobs": [{"ID": "a", "TaskGroups": [{"Name": "g", "Tasks": [{"Name": "t", "Driver": "d", "Config": {"any": ["thing"]}}]}]}]}""")]
    [InlineData("""{"Nodes": [{"Name": "a", "Status": null, "Newer": 1}]}""")]
    public async Task WhatFits_IsTaken(string seed)
    {
        Assert.Empty(Schema.FaultsOf(JsonSerializer.Deserialize<JsonElement>(seed)));
        await Server.TellAsync("PUT", "/_emulator/state", seed);
    }

    [Theory]
    [InlineData("[]", "$ is no \"object\"")]
    [InlineData("""{"Node": []}""", "$.Node is not known")]
    [InlineData("""{"Nodes": {}}""", "$.Nodes is no [\"array\",\"null\"]")]
    [InlineData("""{"Nodes": [{"Status": "up"}]}""", "$.Nodes[0].Status is none of [\"\",\"initializing\",\"ready\",\"down\",\"disconnected\",null]")]
    [InlineData("""{"Nodes": [{"Attributes": {"a": 1}}]}""", "$.Nodes[0].Attributes.a is no [\"string\",\"null\"]")]
    [InlineData("""{"Nodes": [{"NodeResources": {"Memory": {"MemoryMB": 1.5}}}]}""", "$.Nodes[0].NodeResources.Memory.MemoryMB is no [\"integer\",\"null\"]")]
    [InlineData("""{"Jobs": [{"ID": 1}]}""", "$.Jobs[0].ID is no [\"string\",\"null\"]")]
    [InlineData("""{"ACL": {"Tokens": [{"Type": "root"}]}}""", "$.ACL.Tokens[0].Type is none of [\"client\",\"management\",null]")]
    public async Task WhatDoesNotFit_IsRefused(string seed, string fault)
    {
        Assert.Contains(fault, Schema.FaultsOf(JsonSerializer.Deserialize<JsonElement>(seed)).Select(one => one.Replace(" ", "", StringComparison.Ordinal)).Select(Spaced));
        await Server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/state", seed);
    }

    [Fact]
    public async Task Schema_IsServed() =>
        Assert.Equal((HttpStatusCode.OK, await System.IO.File.ReadAllTextAsync(File)), await Server.SendAsync("GET", "/_emulator/schema/seed.json"));

    private static IEnumerable<string> SamplesIn(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Where(path => Path.GetDirectoryName(path)!.EndsWith("seeds", StringComparison.Ordinal) || Path.GetFileName(path) == "seed.json")
        : [];

    // The file is laid out over lines, and so are the values that a fault quotes.
    private static string Spaced(string fault) => fault.Replace("\n", "", StringComparison.Ordinal).Replace("isnoneof", " is none of ", StringComparison.Ordinal)
        .Replace("isnotknown", " is not known", StringComparison.Ordinal).Replace("isno", " is no ", StringComparison.Ordinal);
}
