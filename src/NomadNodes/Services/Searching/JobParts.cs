using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Searching;

/// <summary>What a job is made of, by name: groups, tasks, services, and what the tasks run.</summary>
internal static class JobParts
{
    /// <summary>Nomad: only of the drivers that come with it.</summary>
    private static readonly (string Driver, string Member, string Kind)[] Programs =
        [("docker", "image", "images"), ("exec", "command", "commands"), ("raw_exec", "command", "commands"), ("java", "class", "classes")];

    public static IEnumerable<SearchPart> Of(Job job)
    {
        foreach (var group in job.TaskGroups ?? [])
        {
            yield return Part("groups", group.Name, job.Namespace, job.ID);
            foreach (var name in ServicesIn(group.Services)) yield return Part("services", name, job.Namespace, job.ID, group.Name);
            foreach (var task in group.Tasks ?? [])
            {
                yield return Part("tasks", task.Name, job.Namespace, job.ID, group.Name);
                foreach (var name in ServicesIn(task.Services)) yield return Part("services", name, job.Namespace, job.ID, group.Name, task.Name);
                if (ProgramOf(task) is var (kind, program)) yield return Part(kind, program, job.Namespace, job.ID, group.Name, task.Name);
            }
        }
    }

    private static SearchPart Part(string kind, string name, params string[] scope) => new(kind, new SearchItem(name, name, scope));

    private static IEnumerable<string> ServicesIn(AnyValue? services) =>
        (services?.Value as IReadOnlyList<object?> ?? []).Select(service => TextOf(service, "Name")).OfType<string>();

    private static (string Kind, string Name)? ProgramOf(JobTask task)
    {
        foreach (var (driver, member, kind) in Programs)
        {
            if (driver == task.Driver && TextOf(task.Config?.Value, member) is { } name) return (kind, name);
        }

        return null;
    }

    private static string? TextOf(object? map, string member) =>
        map is IReadOnlyDictionary<string, object?> members && members.GetValueOrDefault(member) is string { Length: > 0 } text ? text : null;
}
