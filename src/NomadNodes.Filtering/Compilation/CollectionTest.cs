using System.Globalization;
using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Compilation;

/// <summary><c>any</c> and <c>all</c>: elements in turn until one decides.</summary>
internal sealed class CollectionTest(CompiledPath path, Collection source, int slot, Test body) : Test
{
    /// <summary>What an element's result must be to decide; also the result then.</summary>
    private readonly bool _decider = source.Quantifier == Quantifier.Any;

    private readonly bool _namesClash = source.Names.Index is { } index && index == source.Names.Value;

    public override bool Evaluate(ref Evaluation evaluation) => path.Resolve(ref evaluation, out var value) switch
    {
        PathOutcome.Failed => false,
        PathOutcome.NotPresent => !_decider,
        _ => value switch
        {
            { IsNil: false, Type: ISequenceType list } => EvaluateList(value, list, ref evaluation),
            { IsNil: false, Type: IDictionaryType map } => EvaluateMap(value, map, ref evaluation),
            _ => evaluation.Fail($"{source.Selector.Text} is not a list or a map"),
        },
    };

    private bool EvaluateList(in FilterValue value, ISequenceType list, ref Evaluation evaluation)
    {
        var count = list.Count(value);
        for (var i = 0; i < count; i++)
        {
            if (Decides(ref evaluation, FilterTypes.Int.Wrap(i), list.ElementAt(value, i)))
            {
                return _decider;
            }
        }

        return !_decider;
    }

    private bool EvaluateMap(in FilterValue value, IDictionaryType map, ref Evaluation evaluation)
    {
        var visitor = new Visitor(this, ref evaluation);
        map.Visit(value, ref visitor);
        return visitor.Decided ? _decider : !_decider;
    }

    private bool Decides(ref Evaluation evaluation, in FilterValue index, in FilterValue element)
    {
        if (_namesClash)
        {
            evaluation.Fail(string.Create(
                CultureInfo.InvariantCulture,
                $"{GoText.Quote(source.Names.Index!)} cannot be used as a placeholder for both the index and the value"));
            return true;
        }

        if (!evaluation.Bind(slot, index, element))
        {
            return true;
        }

        return body.Evaluate(ref evaluation) == _decider || evaluation.Error is not null;
    }

    private ref struct Visitor : IEntryVisitor
    {
        private readonly CollectionTest _test;
        private readonly ref Evaluation _evaluation;

        public Visitor(CollectionTest test, ref Evaluation evaluation)
        {
            _test = test;
            _evaluation = ref evaluation;
        }

        public bool Decided { get; private set; }

        public bool Visit(string key, in FilterValue value)
        {
            var index = FilterTypes.String.Wrap(key);

            // With one name the key is the element; where the type is only known now, nothing else has said so.
            return Decided = _test.Decides(ref _evaluation, index, _test.HasOneName ? index : value);
        }
    }

    private bool HasOneName => source.Names.Single is not null;
}
