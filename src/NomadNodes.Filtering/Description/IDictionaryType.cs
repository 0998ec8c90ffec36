namespace NomadNodes.Filtering.Description;

/// <summary>A map whose values are described by a type that the caller need not know.</summary>
internal interface IDictionaryType
{
    FilterType Value { get; }

    int Count(in FilterValue map);

    bool TryFind(in FilterValue map, string key, out FilterValue value);

    /// <summary>Calls the visitor with each entry until it says that it has seen enough.</summary>
    void Visit<TVisitor>(in FilterValue map, ref TVisitor visitor)
        where TVisitor : IEntryVisitor, allows ref struct;
}

internal interface IEntryVisitor
{
    /// <summary>Whether that was enough.</summary>
    bool Visit(string key, in FilterValue value);
}
