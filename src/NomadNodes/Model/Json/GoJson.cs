namespace NomadNodes.Model.Json;

/// <summary>Reads request bodies with the rules and the error texts of Go's encoding/json, as its stream decoder does.</summary>
internal static class GoJson
{
    /// <summary>
    /// Reads the first JSON value of <paramref name="body"/> into <paramref name="target"/>; whatever follows that value is ignored. Like
    /// Go, in two passes: the syntax of the whole value first, with nothing stored; then the members, where the first that does not fit
    /// is remembered and the rest is still read. A <c>null</c> body leaves the target as it is.
    /// </summary>
    /// <returns>
    /// Null, or the exact error text: then the target is half filled and must be thrown away. <c>EOF</c> means that there was nothing but
    /// white space.
    /// </returns>
    public static string? Decode<T>(ReadOnlySpan<byte> body, GoObject<T> form, T target)
        where T : class, new()
    {
        var syntax = GoSyntax.Check(body, out var value);
        if (syntax is not null)
            return syntax;

        var errors = new GoErrorContext();
        var reader = new GoReader(value, errors);
        form.TryRead(ref reader, ref target);
        return errors.Text;
    }
}
