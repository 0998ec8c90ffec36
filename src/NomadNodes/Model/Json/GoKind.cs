namespace NomadNodes.Model.Json;

/// <summary>How a JSON value becomes a value of one Go type, held here as <typeparamref name="V"/>.</summary>
/// <param name="type">The Go type for error texts, behind any pointer.</param>
internal abstract class GoKind<V>(string type)
{
    public string Type { get; } = type;

    /// <summary>The Go type as it shows inside that of a list or a map.</summary>
    public virtual string DeclaredType => Type;

    /// <summary>What Go's variable holds before anything is read into it.</summary>
    public abstract V Zero { get; }

    /// <summary>Reads the value at hand, always to its end, errors remembered by the reader.</summary>
    /// <param name="reader">Before the value.</param>
    /// <param name="value">The value so far, or <see cref="Zero"/>: Go merges objects, maps and lists into what is there.</param>
    /// <returns>
    /// Whether <paramref name="value"/> is to be stored: false for a value that does not fit, and for a null that Go ignores.
    /// </returns>
    public abstract bool TryRead(ref GoReader reader, ref V value);
}
