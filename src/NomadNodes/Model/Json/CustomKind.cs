namespace NomadNodes.Model.Json;

/// <summary>Reads the value of a Go type that has its own UnmarshalJSON.</summary>
/// <param name="json">The value as written; null comes here too, unless a pointer kind takes it first.</param>
/// <param name="value">The value so far.</param>
/// <returns>Null, or the error text, which ends the decoding and is reported instead of an earlier one.</returns>
internal delegate string? CustomReader<V>(ReadOnlySpan<byte> json, ref V value);

/// <summary>A Go type that has its own UnmarshalJSON, such as time.Time.</summary>
internal sealed class CustomKind<V>(string type, V zero, CustomReader<V> read) : GoKind<V>(type)
{
    /// <summary>One instance for all: <typeparamref name="V"/> must be immutable.</summary>
    public override V Zero => zero;

    public override bool TryRead(ref GoReader reader, ref V value)
    {
        var error = read(reader.Skip(), ref value);
        if (error is null)
            return true;
        reader.Errors.Abort(error);
        return false;
    }
}
