using System.Text;

namespace NomadNodes.Model.Json;

/// <summary>Where the decoder stands, for error texts, and the error that it will report.</summary>
internal sealed class GoErrorContext
{
    private readonly List<string> _path = new(8);
    private string _struct = "";

    /// <summary>Null as long as everything fitted.</summary>
    public string? Text { get; private set; }

    /// <summary>Nothing more is to be read.</summary>
    public bool Aborted { get; private set; }

    /// <summary>Enters a member of a struct.</summary>
    /// <param name="structName">Go: the struct that is being filled, not an embedded one that declares the member; empty if it has no
    /// name.</param>
    /// <param name="path">The embedded structs on the way to the member, then the member.</param>
    /// <returns>What <see cref="Leave"/> wants back.</returns>
    public (string Struct, int Depth) Enter(string structName, string[] path)
    {
        var before = (_struct, _path.Count);
        _struct = structName;
        _path.AddRange(path);
        return before;
    }

    public void Leave((string Struct, int Depth) before)
    {
        _struct = before.Struct;
        _path.RemoveRange(before.Depth, _path.Count - before.Depth);
    }

    /// <summary>A value that has no place in its Go type. Only the first error is reported, so only its text is built.</summary>
    /// <param name="kind">string, number, bool, array or object.</param>
    /// <param name="number">As written, where it is the number itself that does not fit; else empty.</param>
    /// <param name="type">The Go type.</param>
    public void Mismatch(string kind, ReadOnlySpan<byte> number, string type)
    {
        if (Text is not null)
            return;
        var place = _path.Count == 0 ? "value" : $"struct field {_struct}.{string.Join('.', _path)}";
        var value = number.IsEmpty ? kind : $"{kind} {Encoding.ASCII.GetString(number)}";
        Text = $"json: cannot unmarshal {value} into Go {place} of type {type}";
    }

    public void Save(string text) => Text ??= text;

    /// <summary>Go: the error of a type's own UnmarshalJSON ends the decoding and outranks an earlier remembered one.</summary>
    public void Abort(string text)
    {
        Text = text;
        Aborted = true;
    }
}
