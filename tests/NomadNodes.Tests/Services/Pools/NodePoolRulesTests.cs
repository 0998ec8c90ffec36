using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests;
using NomadNodes.Services.Pools;

namespace NomadNodes.Tests.Services.Pools;

public sealed class NodePoolRulesTests
{
    private const string Pattern = "must match regex ^[a-zA-Z0-9-_]{1,128}$";

    public static TheoryData<object?, long> Ttls => new()
    {
        { null, NodePool.DefaultIdentityTTL },
        { "", NodePool.DefaultIdentityTTL },
        { "0", NodePool.DefaultIdentityTTL },
        { "0.9ns", NodePool.DefaultIdentityTTL },
        { 0.0, NodePool.DefaultIdentityTTL },
        { 0.9, NodePool.DefaultIdentityTTL },
        { true, NodePool.DefaultIdentityTTL },
        { 1.5, 1 },
        { -5.0, -5 },
        { 1e300, long.MinValue },
        { "90m", GoDuration.Hour * 3 / 2 },
        { "-1h", -GoDuration.Hour },
    };

    /// <summary>Name, description, algorithm (null: no configuration), whether the edition takes one, and the refusal's status and text.</summary>
    public static TheoryData<string, string, string?, bool, int, string> Refusals => new()
    {
        { "bad name", "", "", false, 500, "Feature \"Node Pools Governance\" is unlicensed" },
        { "all", "", "spread", false, 500, "Feature \"Node Pools Governance\" is unlicensed" },
        { "", "", null, false, 400, $"invalid node pool \"\": 1 error occurred:\n\t* invalid name \"\", {Pattern}\n\n" },
        { "a", new string('x', 257), null, true, 400, "invalid node pool \"a\": 1 error occurred:\n\t* description longer than 256\n\n" },
        { "a", new string('ä', 129), null, true, 400, "invalid node pool \"a\": 1 error occurred:\n\t* description longer than 256\n\n" },
        { "all", new string('x', 257), null, true, 400, "invalid node pool \"all\": 1 error occurred:\n\t* description longer than 256\n\n" },
        {
            "ä", new string('x', 257), "Spread", true, 400,
            $"invalid node pool \"ä\": 3 errors occurred:\n\t* invalid name \"ä\", {Pattern}\n\t* description longer than 256\n\t* invalid scheduler algorithm \"Spread\"\n\n"
        },
        { "all", "", "spread", true, 400, "modifying node pool \"all\" is not allowed" },
        { "default", "", null, false, 400, "modifying node pool \"default\" is not allowed" },
    };

    [Theory]
    [MemberData(nameof(Ttls))]
    public void Read_TakesTheTtl_WhateverItsForm(object? sent, long nanoseconds)
    {
        Assert.True(NodePoolRules.Read(new NodePoolRequest { NodeIdentityTTL = sent }).Succeeded(out var pool, out _));
        Assert.Equal(nanoseconds, pool.NodeIdentityTTL);
    }

    [Theory]
    [InlineData("abc", "time: invalid duration \"abc\"")]
    [InlineData("1d", "time: unknown unit \"d\" in duration \"1d\"")]
    [InlineData("10", "time: missing unit in duration \"10\"")]
    [InlineData("9999999h", "time: invalid duration \"9999999h\"")]
    public void Read_RefusesTheBody_IfTheTtlIsNoDuration(string sent, string text) =>
        Assert.Equal(new ApiError(400, text), NodePoolRules.Read(new NodePoolRequest { NodeIdentityTTL = sent }).Error);

    [Fact]
    public void Read_TakesEverythingElseAsItIs()
    {
        var meta = new Dictionary<string, string> { ["rack"] = "r1" };
        var request = new NodePoolRequest
        {
            Name = "any name",
            Description = "text",
            Meta = meta,
            SchedulerConfiguration = new() { SchedulerAlgorithm = "spread", MemoryOversubscriptionEnabled = false },
        };

        Assert.True(NodePoolRules.Read(request).Succeeded(out var pool, out _));

        Assert.Equal("any name", pool.Name);
        Assert.Equal("text", pool.Description);
        Assert.Same(meta, pool.Meta);
        Assert.Equal(new NodePoolSchedulerConfiguration { SchedulerAlgorithm = "spread", MemoryOversubscriptionEnabled = false }, pool.SchedulerConfiguration);
        Assert.Null(pool.Hash);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public void Check_SaysWhatIsWrong_InNomadsOrder(string name, string description, string? algorithm, bool acceptsConfiguration, int status, string text) =>
        Assert.Equal(new ApiError(status, text), NodePoolRules.Check(Pool(name, description, algorithm), acceptsConfiguration));

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData("", true)]
    [InlineData("binpack", true)]
    [InlineData("spread", true)]
    public void Check_FindsNothing_IfThePoolIsInOrder(string? algorithm, bool acceptsConfiguration) =>
        Assert.Null(NodePoolRules.Check(Pool(new string('a', 128), new string('ä', 128), algorithm), acceptsConfiguration));

    private static NodePool Pool(string name, string description, string? algorithm) => new()
    {
        Name = name,
        Description = description,
        SchedulerConfiguration = algorithm is null ? null : new() { SchedulerAlgorithm = algorithm },
    };
}
