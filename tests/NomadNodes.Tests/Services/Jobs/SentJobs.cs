using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Services.Jobs.Canonical;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Services.Jobs;

/// <summary>Jobs as clients send them, and what the server makes of them.</summary>
internal static class SentJobs
{
    public const string Group = """{"Name":"g","Tasks":[{"Name":"t","Driver":"mock_driver"}]}""";

    /// <summary>A job with one group <c>g</c> of one task <c>t</c>.</summary>
    /// <param name="members">Further members, such as <c>"Type":"batch"</c>; empty for none.</param>
    public static string Simple(string members = "") => $$"""{"ID":"web","TaskGroups":[{{Group}}]{{Further(members)}}}""";

    /// <summary>The same with further members of the group.</summary>
    public static string OfGroup(string group, string members = "") =>
        $$"""{"ID":"web","TaskGroups":[{"Name":"g","Tasks":[{"Name":"t","Driver":"mock_driver"}]{{Further(group)}}}]{{Further(members)}}}""";

    /// <summary>The same with further members of the task.</summary>
    public static string OfTask(string task, string group = "") =>
        $$"""{"ID":"web","TaskGroups":[{"Name":"g","Tasks":[{"Name":"t","Driver":"mock_driver"{{Further(task)}}}]{{Further(group)}}}]}""";

    public static JobRequest Read(string job) => Bodies.Read(JobRegisterRequest.Form, $$"""{"Job":{{job}}}""").Job!;

    public static Job Canonical(string job) => JobCanonical.Of(Read(job), "global", "default");

    public static TaskGroup CanonicalGroup(string group, string members = "") => Canonical(OfGroup(group, members)).TaskGroups![0];

    public static JobTask CanonicalTask(string task, string group = "") => Canonical(OfTask(task, group)).TaskGroups![0].Tasks![0];

    private static string Further(string members) => members.Length == 0 ? "" : "," + members;
}
