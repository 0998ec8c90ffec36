using NomadNodes.Filtering.Compilation;
using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tree;

namespace NomadNodes.Filtering;

/// <summary>A filter that has been read, not yet bound to a type of records.</summary>
public sealed class FilterExpression
{
    private readonly Expression _tree;

    internal FilterExpression(Expression tree) => _tree = tree;

    /// <summary>
    /// Binds the filter to a type. Members that the type does not have are no error here but in the evaluation that reaches them, as in
    /// Nomad.
    /// </summary>
    public FilterPredicate<T> Compile<T>(FilterType<T> type)
    {
        ArgumentNullException.ThrowIfNull(type);
        var compiler = new Compiler(type);
        var test = compiler.Compile(_tree);
        return new FilterPredicate<T>(type, test, test.Quick(type), compiler.Collections);
    }

    /// <summary>The expression as source that means the same: one blank between words, values quoted, no needless brackets.</summary>
    public override string ToString() => _tree.ToString();
}
