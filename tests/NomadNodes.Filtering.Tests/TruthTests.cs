using System.Collections.Frozen;
using System.Collections.Immutable;
using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tests.Cases;
using static NomadNodes.Filtering.Description.FilterTypes;

namespace NomadNodes.Filtering.Tests;

public sealed class TruthTests
{
    private static readonly FilterType<Part> PartType = Pointer(Struct<Part>("structs.Part", part => part
        .String("Name", p => p.Name)
        .List("Tags", p => p.Tags, FilterTypes.String)));

    private static readonly FilterType<Thing> ThingType = Struct<Thing>("structs.Thing", thing => thing
        .String("Name", _ => "web-1")
        .String("Accented", _ => "nöde")
        .Map("Attributes", t => t.Attributes, FilterTypes.String)
        .Map("Meta", _ => (Dictionary<string, string>?)null, FilterTypes.String)
        .Map("Links", _ => FrozenDictionary<string, string>.Empty, FilterTypes.String)
        .List("Datacenters", t => t.Datacenters, FilterTypes.String)
        .Float64("Float", _ => 1.5)
        .Add("Flag", _ => true, OptionalBool)
        .Add("NoFlag", _ => null, OptionalBool)
        .Time("Created")
        .List("Parts", t => t.Parts, PartType)
        .List("NoParts", _ => default(ImmutableArray<Part>), PartType)
        .List("NoNumbers", _ => default(ImmutableArray<ushort>), FilterTypes.UInt16)
        .Map("PartsByName", t => t.PartsByName, PartType)
        .Map("Config", t => t.Config, Any));

    public static TheoryData<string, string> Cases => CaseFile.Read("truths");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Evaluate_FollowsTheRules_OfTheLanguage(string filter, string expected)
    {
        var result = Filter.Parse(filter).Compile(ThingType).Evaluate(new Thing());

        Assert.Equal(expected, result.Error is { } error ? "! " + error : result.IsMatch ? "true" : "false");
        Assert.False(result.IsMatch && result.Error is not null);
    }

    [Fact]
    public void Evaluate_ShowsThePattern_IfItIsNotUtf8() => Assert.StartsWith(
        "failed to compile regular expression \"\\xff\": error parsing regexp: invalid UTF-8: `",
        Filter.Parse("Name matches \"\\xff\"").Compile(ThingType).Evaluate(new Thing()).Error,
        StringComparison.Ordinal);

    private sealed record Part(string Name, ImmutableArray<string> Tags);

    private sealed class Thing
    {
        public FrozenDictionary<string, string> Attributes { get; } =
            new Dictionary<string, string> { ["os.name"] = "ubuntu", ["path"] = "/var/lib", ["cpu"] = "8", ["a/b"] = "x" }.ToFrozenDictionary();

        public ImmutableArray<string> Datacenters { get; } = ["dc1", "dc2"];

        public ImmutableArray<Part> Parts { get; } = [new("a", ["red"]), new("b", ["green", "blue"])];

        public ImmutableSortedDictionary<string, Part> PartsByName { get; } =
            ImmutableSortedDictionary<string, Part>.Empty.Add("a", new("a", [])).Add("b", new("b", []));

        public Dictionary<string, object?> Config { get; } = new()
        {
            ["run_for"] = "10h",
            ["count"] = 3.0,
            ["nothing"] = null,
            ["nested"] = new Dictionary<string, object?> { ["key"] = "v" },
            ["list"] = new object?[] { "one", true, 2.5 },
        };
    }
}
