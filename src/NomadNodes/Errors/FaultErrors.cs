namespace NomadNodes.Errors;

/// <summary>This server's own: which rules about faults cannot be taken.</summary>
internal static class FaultErrors
{
    public static ApiError NameTaken(string name) => new(400, $"Name: there is another rule '{name}'.");

    public static ApiError NotFound(string name) => new(404, $"There is no rule '{name}'.");

    public static ApiError TooMany(int most) => new(400, $"There can be {most} rules at most.");
}
