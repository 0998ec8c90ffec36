using System.Text;
using NomadNodes.Services.Agents;

namespace NomadNodes.Tests.Services.Agents;

public sealed class AgentHealthTests
{
    private const string Well = """{"message":"ok","ok":true}""";
    private const string NoClient = """{"ok":false,"message":"client not enabled"}""";

    /// <summary>The roles that are asked for (null: no word of it), whether there is a client, and the answer.</summary>
    public static TheoryData<string?, bool, string, bool> Reports => new()
    {
        { null, false, $$$"""{"server":{{{Well}}} }""", true },
        { null, true, $$$"""{"client":{{{Well}}},"server":{{{Well}}} }""", true },
        { "client", true, $$$"""{"client":{{{Well}}} }""", true },
        { "client", false, $$$"""{"client":{{{NoClient}}} }""", false },
        { "server client", false, $$$"""{"client":{{{NoClient}}},"server":{"ok":true,"message":"ok"}}""", false },
        { "foo", false, "{}", true },
        { "", false, "{}", true },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void Report_SaysHowTheRolesAre(string? types, bool hasClient, string expected, bool isHealthy)
    {
        var report = AgentHealth.Report(types?.Split(' '), hasClient, out var healthy);

        Assert.Equal((expected.Replace("} }", "}}", StringComparison.Ordinal), isHealthy), (Encoding.UTF8.GetString(report), healthy));
    }
}
