using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>The state of evaluating one record. Reused, so that a record that does not match costs no memory.</summary>
internal sealed class Evaluation(int collections)
{
    /// <summary>Nested collections multiply; what a filter may do with one record has an end.</summary>
    private const int MaxElements = 1_000_000;

    private readonly Binding[] _bindings = new Binding[collections];
    private int _elements;

    public FilterValue Root { get; private set; }

    /// <summary>Null as long as nothing went wrong; then the results of tests mean nothing.</summary>
    public string? Error { get; private set; }

    public void Start(FilterValue root)
    {
        Root = root;
        Error = null;
        _elements = 0;
    }

    /// <summary>Forgets the record, so that a predicate keeps none alive.</summary>
    public void Finish()
    {
        Root = default;
        Array.Clear(_bindings);
    }

    public bool Fail(string error)
    {
        Error = error;
        return false;
    }

    public ref readonly Binding Bound(int slot) => ref _bindings[slot];

    public bool Bind(int slot, in FilterValue index, in FilterValue element)
    {
        _bindings[slot] = new Binding(index, element);
        return ++_elements <= MaxElements || Fail($"the filter looks at more than {MaxElements} elements of one object");
    }
}
