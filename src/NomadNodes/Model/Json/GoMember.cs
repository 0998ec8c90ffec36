using System.Text;

namespace NomadNodes.Model.Json;

internal delegate void MemberReader<T>(ref GoReader reader, T target);

/// <summary>One member of a <see cref="GoObject{T}"/>.</summary>
/// <param name="path">The names of the embedded structs that declare it, outermost first, then its own.</param>
/// <param name="read">Reads the value at hand into the target.</param>
internal sealed class GoMember<T>(string[] path, MemberReader<T> read)
{
    public string[] Path { get; } = path;

    public byte[] Name { get; } = Encoding.ASCII.GetBytes(path[^1]);

    public byte[] UpperName { get; } = Encoding.ASCII.GetBytes(path[^1].ToUpperInvariant());

    public void Read(ref GoReader reader, T target) => read(ref reader, target);
}
