using System.Collections;

namespace NomadNodes.Services.Seeding;

/// <summary>A list whose elements are changed when somebody looks at them: large ones are not held twice.</summary>
internal sealed class ChangedList<T>(IReadOnlyList<T> inner, Func<T, T> change) : IReadOnlyList<T>
{
    public int Count => inner.Count;

    public T this[int index] => change(inner[index]);

    public IEnumerator<T> GetEnumerator() => inner.Select(change).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
