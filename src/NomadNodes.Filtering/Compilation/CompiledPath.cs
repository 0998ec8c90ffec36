using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A selector compiled for a type: where it starts, and the steps from there.</summary>
internal abstract class CompiledPath(Selector selector, PathStep[] steps)
{
    public Selector Selector { get; } = selector;

    /// <summary>Number of parts before the first step, as error texts count them.</summary>
    protected abstract int FirstPart { get; }

    /// <summary>The type at the end of the path, as far as it is known before there is a value; null if the path leads nowhere.</summary>
    public abstract FilterType? Type { get; }

    protected bool HasSteps => steps.Length > 0;

    protected FilterType? LastType => steps[^1].Next;

    public int PartCount => FirstPart + steps.Length;

    public virtual PathOutcome Resolve(ref Evaluation evaluation, out FilterValue value)
    {
        value = Start(ref evaluation);
        for (var i = 0; i < steps.Length; i++)
        {
            if (value.IsNil)
            {
                return Fail(ref evaluation, i, new PathFault(PathFaultKind.WrongKind, value.KindName));
            }

            if (!steps[i].TryTake(value, out var next, out var fault))
            {
                return Fail(ref evaluation, i, fault);
            }

            value = next;
        }

        return PathOutcome.Found;
    }

    /// <summary>The path with the elements that are bound at the moment, as a JSON pointer.</summary>
    public abstract string Pointer(ref Evaluation evaluation);

    protected static string Append(string pointer, IEnumerable<string> parts) =>
        pointer + string.Concat(parts.Select(p => "/" + Escape(p)));

    protected abstract FilterValue Start(ref Evaluation evaluation);

    /// <summary>Nomad: only a key that is missing from a map, at the end of the path, is no error.</summary>
    private PathOutcome Fail(ref Evaluation evaluation, int step, PathFault fault)
    {
        if (fault.Kind == PathFaultKind.MissingKey && step == steps.Length - 1)
        {
            return PathOutcome.NotPresent;
        }

        evaluation.Fail($"error finding value in datum: {fault.Describe(Pointer(ref evaluation), FirstPart + step)}");
        return PathOutcome.Failed;
    }

    private static string Escape(string part) =>
        part.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);
}

internal enum PathOutcome
{
    Found,
    NotPresent,
    Failed,
}
