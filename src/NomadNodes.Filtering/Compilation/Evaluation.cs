using NomadNodes.Filtering.Description;

namespace NomadNodes.Filtering.Compilation;

/// <summary>The state of evaluating one record. It lives on the stack: a record that does not match costs no memory.</summary>
internal struct Evaluation
{
    /// <summary>Nested collections multiply; what a filter may do with one record has an end.</summary>
    private const int MaxElements = 1_000_000;

    private readonly Binding[] _bindings;
    private int _elements;

    /// <param name="record">The record.</param>
    /// <param name="bindings">Room for the elements of the filter's collections.</param>
    public Evaluation(FilterValue record, Binding[] bindings)
    {
        Record = record;
        _bindings = bindings;
    }

    public readonly FilterValue Record { get; }

    /// <summary>Null as long as nothing went wrong; then the results of tests mean nothing.</summary>
    public string? Error { get; private set; }

    public bool Fail(string error)
    {
        Error = error;
        return false;
    }

    public readonly ref readonly Binding Bound(int slot) => ref _bindings[slot];

    public bool Bind(int slot, in FilterValue index, in FilterValue element)
    {
        _bindings[slot] = new Binding(index, element);
        return ++_elements <= MaxElements || Fail($"the filter looks at more than {MaxElements} elements of one object");
    }
}
