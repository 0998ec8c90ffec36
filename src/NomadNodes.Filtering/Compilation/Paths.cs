using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Compilation;

/// <summary>A path from the record.</summary>
internal sealed class RecordPath(Selector selector, PathStep[] steps) : CompiledPath(selector, steps)
{
    public override FilterType? Type => LastType;

    protected override int FirstPart => 0;

    public override string Pointer(ref Evaluation evaluation) => Append("", Selector.Parts);

    protected override FilterValue Start(ref Evaluation evaluation) => evaluation.Record;
}

/// <summary>A path from the element of a collection. Nomad takes its name for the path of the element: error texts show that one.</summary>
internal sealed class ElementPath(Selector selector, PathStep[] steps, Scope scope) : CompiledPath(selector, steps)
{
    public override FilterType? Type => HasSteps ? LastType : scope.ElementType;

    protected override int FirstPart => scope.Collection.PartCount + 1;

    public override string Pointer(ref Evaluation evaluation)
    {
        var element = Append(scope.Collection.Pointer(ref evaluation), [evaluation.Bound(scope.Slot).IndexText]);
        return Append(element, Selector.Parts.Skip(1));
    }

    protected override FilterValue Start(ref Evaluation evaluation) => evaluation.Bound(scope.Slot).Element;
}

/// <summary>The index or key of a collection's element; there is nothing below it.</summary>
internal sealed class IndexPath(Selector selector, Scope scope) : CompiledPath(selector, [])
{
    public override FilterType? Type => null;

    protected override int FirstPart => 1;

    public override PathOutcome Resolve(ref Evaluation evaluation, out FilterValue value)
    {
        value = Start(ref evaluation);
        if (Selector.Parts.Length == 1)
        {
            return PathOutcome.Found;
        }

        evaluation.Fail($"/{Selector.Parts[0]} references a {value.Type.GoName} so {Pointer(ref evaluation)} is invalid");
        return PathOutcome.Failed;
    }

    public override string Pointer(ref Evaluation evaluation) => Append("", Selector.Parts);

    protected override FilterValue Start(ref Evaluation evaluation) => evaluation.Bound(scope.Slot).Index;
}
