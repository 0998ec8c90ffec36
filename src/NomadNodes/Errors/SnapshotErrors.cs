namespace NomadNodes.Errors;

/// <summary>This server's own: what named snapshots cannot do.</summary>
internal static class SnapshotErrors
{
    public static ApiError Missing(string name, IReadOnlyCollection<string> names) =>
        new(404, $"There is no snapshot '{name}'. {(names.Count == 0 ? "There are none" : "There are " + string.Join(", ", names))}.");

    public static ApiError TooMany(int most) =>
        new(409, $"There are {most} snapshots already (Control:MaxSnapshots). Delete one first: DELETE /_emulator/snapshots/:name.");
}
