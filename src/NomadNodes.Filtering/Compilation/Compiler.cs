using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering.Compilation;

/// <summary>Tree to tests, for records of one described type.</summary>
internal sealed class Compiler(FilterType record)
{
    /// <summary>How many collections an evaluation has to keep the elements of.</summary>
    public int Collections { get; private set; }

    public Test Compile(Expression expression) => Compile(expression, null);

    private Test Compile(Expression expression, Scope? scope) => expression switch
    {
        Logical logical => new ChainTest([.. logical.Operands.Select(o => Compile(o, scope))], logical.Operator == LogicalOperator.Or),
        Not not => new NotTest(Compile(not.Operand, scope)),
        Collection collection => CompileCollection(collection, scope),
        Match match => CompileMatch(match, CompilePath(match.Selector, scope)),
        _ => throw new ArgumentException($"unknown expression {expression.GetType()}", nameof(expression)),
    };

    private CollectionTest CompileCollection(Collection collection, Scope? scope)
    {
        var path = CompilePath(collection.Selector, scope);
        var element = path.Type switch
        {
            ISequenceType list => list.Element,
            IDictionaryType map => map.Value,
            _ => FilterTypes.Any,
        };
        var inner = new Scope(scope, Collections++, path, element, path.Type is IDictionaryType, collection.Names);
        return new CollectionTest(path, collection, inner.Slot, Compile(collection.Body, inner));
    }

    private static MatchTest CompileMatch(Match match, CompiledPath path) => match.Operator switch
    {
        MatchOperator.Equal => new EqualTest(path, match.Negated, new MatchValue(match.Value)),
        MatchOperator.Contains => new ContainsTest(path, match.Negated, new MatchValue(match.Value)),
        MatchOperator.Matches => new MatchesTest(path, match.Negated, match.Value),
        MatchOperator.IsEmpty => new IsEmptyTest(path, match.Negated),
        _ => new IsNilTest(path, match.Negated),
    };

    /// <summary>Names of collections hide the record's members, inner ones outer ones.</summary>
    private CompiledPath CompilePath(Selector selector, Scope? scope)
    {
        var name = selector.Parts[0];
        for (; scope is not null; scope = scope.Outer)
        {
            if (name == scope.Names.Index || (name == scope.Names.Single && scope.IsMap))
            {
                return new IndexPath(selector, scope);
            }

            if (name == scope.Names.Value || name == scope.Names.Single)
            {
                return new ElementPath(selector, Steps(scope.ElementType, selector.Parts.AsSpan()[1..]), scope);
            }
        }

        return new RecordPath(selector, Steps(record, selector.Parts.AsSpan()));
    }

    private static PathStep[] Steps(FilterType start, ReadOnlySpan<string> parts)
    {
        var steps = new List<PathStep>(parts.Length);
        var type = start;
        foreach (var part in parts)
        {
            var step = type.StepTo(part);
            steps.Add(step);
            if (step.Next is not { } next)
            {
                break;
            }

            type = next;
        }

        return [.. steps];
    }
}
