using NomadNodes.Filtering.Compilation;
using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tests.Cases;
using NomadNodes.Filtering.Tests.Hostile;
using NomadNodes.Filtering.Tests.Samples;
using static NomadNodes.Filtering.Description.FilterTypes;

namespace NomadNodes.Filtering.Tests.Compilation;

/// <summary>Typed tests decide what they can, as the ordinary tests would; what is wrong is left to those.</summary>
public sealed class QuickVerdictTests
{
    private static readonly FilterType<Part> PartType = Struct<Part>("structs.Part", part => part
        .String("Name", p => p.Name)
        .Float64("Size", p => p.Size));

    private static readonly FilterType<Thing> ThingType = Struct<Thing>("structs.Thing", thing => thing
        .String("Name", _ => "web-1")
        .String("Null", _ => null)
        .UInt64("Count", _ => 8)
        .Int("Below", _ => -1)
        .Bool("Flag", _ => true)
        .Add("Maybe", _ => true, OptionalBool)
        .Add("Nothing", _ => null, OptionalBool)
        .Time("Created")
        .Struct("Part", _ => new Part("hub", 1.5), Pointer(PartType))
        .Struct("NoPart", _ => null, Pointer(PartType))
        .Map("Meta", _ => new Dictionary<string, string> { ["rack"] = "r1", ["empty"] = "" }, FilterTypes.String)
        .Map("NoMeta", _ => (Dictionary<string, string>?)null, FilterTypes.String)
        .Map("Parts", _ => new Dictionary<string, Part?> { ["a"] = new Part("spoke", 2), ["nil"] = null }!, Pointer(PartType))
        .Map("Config", _ => new Dictionary<string, object?> { ["k"] = "v" }, Any)
        .List("Tags", _ => new[] { "x" }, FilterTypes.String));

    [Theory]
    [InlineData("Name == \"web-1\"", "Yes")]
    [InlineData("Name == \"web-2\"", "No")]
    [InlineData("Name != \"web-1\"", "No")]
    [InlineData("Name == \"\"", "No")]
    [InlineData("Null == \"\"", "Yes")]
    [InlineData("Null != \"\"", "No")]
    [InlineData("Null == x", "No")]
    [InlineData("Null is empty", "Yes")]
    [InlineData("Name is not empty", "Yes")]
    [InlineData("Name contains eb", "Yes")]
    [InlineData("x not in Name", "Yes")]
    [InlineData("Name matches \"^web-[0-9]$\"", "Yes")]
    [InlineData("Null matches \".\"", "No")]
    [InlineData("Name not matches \"web\"", "No")]
    [InlineData("Count == 8", "Yes")]
    [InlineData("Count == \"0x8\"", "Yes")]
    [InlineData("Count != 8", "No")]
    [InlineData("Below == -1", "Yes")]
    [InlineData("Flag == true", "Yes")]
    [InlineData("Flag != T", "No")]
    [InlineData("Maybe == true", "Yes")]
    [InlineData("Part.Name == hub", "Yes")]
    [InlineData("Part.Size == 1.5", "Yes")]
    [InlineData("Meta.rack == r1", "Yes")]
    [InlineData("Meta.rack != r1", "No")]
    [InlineData("Meta.empty == \"\"", "Yes")]
    [InlineData("Meta.nope == \"\"", "No")]
    [InlineData("Meta.nope != x", "Yes")]
    [InlineData("Meta.nope is empty", "Yes")]
    [InlineData("Meta.nope contains x", "No")]
    [InlineData("NoMeta.rack == r1", "No")]
    [InlineData("NoMeta.rack is not empty", "No")]
    [InlineData("Parts.a.Name == spoke", "Yes")]
    [InlineData("not Name == x", "Yes")]
    [InlineData("not (Name == x or Count == 8)", "No")]
    [InlineData("Name == \"web-1\" and Count == 8", "Yes")]
    [InlineData("Name == x and Count == 8", "No")]
    [InlineData("Name == x or Count == 7", "No")]
    [InlineData("Name == x or Count == 7 or Flag == true", "Yes")]
    [InlineData("Name == x and Tags is empty", "No")]
    [InlineData("Flag == true or Tags is empty", "Yes")]
    [InlineData("Name == x and Nope == 1", "No")]
    public void EvaluateQuickly_Decides_IfThereIsNothingWrong(string filter, string expected)
    {
        var predicate = Filter.Parse(filter).Compile(ThingType);

        Assert.Equal(expected, predicate.EvaluateQuickly(new Thing()).ToString());
        Assert.Equal(new FilterResult(expected == "Yes"), predicate.EvaluateFully(new Thing()));
    }

    [Theory]
    [InlineData("Count == x")]
    [InlineData("Nothing == true")]
    [InlineData("Created == x")]
    [InlineData("Nope == x")]
    [InlineData("Name.x == y")]
    [InlineData("Part == x")]
    [InlineData("NoPart.Name == x")]
    [InlineData("Parts.nil.Name == x")]
    [InlineData("Parts.nope.Name == x")]
    [InlineData("Name is nil")]
    [InlineData("Count is empty")]
    [InlineData("Count contains 8")]
    [InlineData("Name matches \"(\"")]
    [InlineData("not Nope == x")]
    [InlineData("Nope == x or Flag == true")]
    [InlineData("Flag == true and Nope == x")]
    public void EvaluateQuickly_IsUnsure_IfTheFilterFails(string filter)
    {
        var predicate = Filter.Parse(filter).Compile(ThingType);

        Assert.Equal(Verdict.Unsure, predicate.EvaluateQuickly(new Thing()));
        Assert.NotNull(predicate.Evaluate(new Thing()).Error);
    }

    [Theory]
    [InlineData("Config.k == v")]
    [InlineData("Tags.0 == x")]
    [InlineData("x in Tags")]
    [InlineData("NoPart is nil")]
    [InlineData("any Tags as t { t == x }")]
    [InlineData("any Meta as Name { Name == rack }")]
    [InlineData("Flag == true and x in Tags")]
    [InlineData("Flag == false or x in Tags")]
    public void Evaluate_Matches_IfOnlyTheOrdinaryTestKnows(string filter)
    {
        var predicate = Filter.Parse(filter).Compile(ThingType);

        Assert.Equal(Verdict.Unsure, predicate.EvaluateQuickly(new Thing()));
        Assert.True(predicate.Evaluate(new Thing()).IsMatch);
    }

    [Theory]
    [InlineData("Nope == x", 0)]
    [InlineData("Name == x and Nope == x", 70)]
    [InlineData("Name == y", 100)]
    public void Match_EndsBeforeTheRecordThatFails(string filter, int tested)
    {
        var named = Struct<string>("structs.Named", type => type.String("Name", name => name));
        string[] names = [.. Enumerable.Range(0, 100).Select(i => i < 70 ? "y" : "x")];
        var matches = new bool[names.Length];

        Assert.Equal(tested, Filter.Parse(filter).Compile(named).Match(names, matches, out var error));

        Assert.Equal(tested == 100, error is null);
        Assert.Equal(tested == 100 ? 70 : 0, matches.Count(matched => matched));
    }

    [Theory]
    [InlineData("nodes")]
    [InlineData("draining-nodes")]
    public void Evaluate_GivesTheFullAnswer_ForRecordedFilters(string file)
    {
        foreach (var fields in CaseFile.Lines(file)) Compare(Filter.Parse(CaseFile.Bytes(fields[0])), fields[0]);
    }

    [Fact]
    public void Evaluate_GivesTheFullAnswer_ForAnyFilter()
    {
        var generator = new FilterGenerator(new Random(5));
        for (var i = 0; i < 1_000; i++)
        {
            var source = generator.Valid();
            Compare(Filter.Parse(source), source);
        }
    }

    private static void Compare(FilterExpression expression, string source)
    {
        var predicate = expression.Compile(SampleTypes.Node);
        foreach (var node in SampleData.Nodes)
        {
            Assert.Equal((source, predicate.EvaluateFully(node)), (source, predicate.Evaluate(node)));
        }

        CompareBatch(predicate, source);
    }

    /// <summary>Records of all kinds in turns, more than a batch of them.</summary>
    private static void CompareBatch(FilterPredicate<SampleNode> predicate, string source)
    {
        SampleNode[] nodes = [.. Enumerable.Range(0, (2 * Batch.Size) + 5).Select(i => SampleData.Nodes[i * 7 % SampleData.Nodes.Length])];
        var one = nodes.Select(predicate.EvaluateFully).TakeWhile(result => result.Error is null).ToArray();
        var matches = new bool[nodes.Length];

        var tested = predicate.Match(nodes, matches, out var error);

        Assert.Equal((source, one.Length), (source, tested));
        Assert.Equal(one.Select(result => result.IsMatch), matches[..tested]);
        Assert.Equal(tested < nodes.Length ? predicate.EvaluateFully(nodes[tested]).Error : null, error);
    }

    private sealed record Part(string Name, double Size);

    private sealed record Thing;
}
