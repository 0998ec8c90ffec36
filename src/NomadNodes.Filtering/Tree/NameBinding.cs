namespace NomadNodes.Filtering.Tree;

/// <summary>
/// The names that a collection gives to its elements: <c>device</c> (the element of a list, the key of a map), or <c>name, driver</c>
/// (index
/// or key, and element), each <c>_</c> if it is not wanted.
/// </summary>
internal sealed class NameBinding
{
    public NameBinding(string? single) => Single = single;

    public NameBinding(string? index, string? value) => (Index, Value) = (index, value);

    public string? Single { get; }

    public string? Index { get; }

    public string? Value { get; }

    public override string ToString() => Single ?? $"{Index ?? "_"}, {Value ?? "_"}";
}
