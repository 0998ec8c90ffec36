using System.Globalization;
using NomadNodes.Model.Jobs;
using NomadNodes.Services.Jobs.Canonical;
using NomadNodes.Tests.Services.Jobs;

namespace NomadNodes.Tests.Simulation.Histories;

/// <summary>Jobs of all kinds, as clients would send them.</summary>
internal static class RandomJob
{
    private static readonly string[] Types = [JobType.Service, JobType.Service, JobType.Service, JobType.Batch, JobType.System, JobType.Sysbatch];

    private static readonly string[] Updates =
    [
        "{\"MaxParallel\":0}", "{\"MaxParallel\":0}", "{\"MaxParallel\":1}", "{\"MaxParallel\":2}", "{\"MaxParallel\":1,\"Canary\":1,\"AutoPromote\":true}", "{\"MaxParallel\":1,\"Canary\":1}",
    ];

    private static readonly string[] Disconnects = ["", "", "", "{\"LostAfter\":600000000000}", "{\"LostAfter\":600000000000,\"Replace\":false}"];

    private static readonly string[] Constraints = ["[]", "[]", "[]", "[{\"LTarget\":\"${meta.rack}\",\"RTarget\":\"r1\",\"Operand\":\"=\"}]", "[{\"Operand\":\"distinct_hosts\"}]"];

    /// <summary>The type belongs to the number, so that one job keeps it.</summary>
    public static Job Of(Random random, int number)
    {
        var type = Types[number % Types.Length];
        var group = $$"""
            {"Name":"g","Count":{{(type is JobType.System or JobType.Sysbatch ? 1 : random.Next(0, 6))}},{{Update(random, type)}}{{Disconnect(random, type)}}
             "Tasks":[{"Name":"t","Driver":"mock_driver","Config":{{Config(random, type)}},"Resources":{"CPU":{{random.Next(1, 16) * 100}},"MemoryMB":{{random.Next(1, 8) * 64}} } }]}
            """;
        var job = $$"""
            {"ID":"job-{{number}}","Type":"{{type}}","Priority":{{random.Next(1, 100)}},"NodePool":"{{Pick(random, "default", "default", "all", "gpu")}}",
             "Datacenters":["{{Pick(random, "*", "*", "dc1", "dc2")}}"],"Constraints":{{Pick(random, Constraints)}},"TaskGroups":[{{group}}]}
            """;
        return JobCanonical.Of(SentJobs.Read(job), "global", "default");
    }

    public static T Pick<T>(Random random, params T[] choices) => choices[random.Next(choices.Length)];

    private static string Update(Random random, string type) => type is JobType.Service or JobType.System ? $"\"Update\":{Pick(random, type == JobType.System ? Updates[..4] : Updates)}," : "";

    private static string Disconnect(Random random, string type) =>
        type is JobType.Service && Pick(random, Disconnects) is { Length: > 0 } text ? $"\"Disconnect\":{text}," : "";

    private static string Config(Random random, string type) => random.Next(4) switch
    {
        0 when type is JobType.Batch or JobType.Sysbatch => string.Create(CultureInfo.InvariantCulture, $"{{\"run_for\":\"{random.Next(1, 4000)}s\"}}"),
        1 => string.Create(CultureInfo.InvariantCulture, $"{{\"run_for\":\"{random.Next(1, 200)}s\",\"exit_code\":1}}"),
        _ => "{}",
    };
}
