namespace NomadNodes.Filtering.Description;

/// <summary>A list whose elements are described by a type that the caller need not know.</summary>
internal interface ISequenceType
{
    FilterType Element { get; }

    int Count(in FilterValue list);

    FilterValue ElementAt(in FilterValue list, int index);
}
