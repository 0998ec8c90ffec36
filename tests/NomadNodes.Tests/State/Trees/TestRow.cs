using System.Text;
using NomadNodes.State.Trees;

namespace NomadNodes.Tests.State.Trees;

/// <summary>A row whose element is its text, padded with dots to its weight.</summary>
internal sealed class TestRow(int key, int version, int weight) : ITreeRow
{
    public int Version { get; } = version;

    public int Weight { get; } = weight;

    public string Element => $"{key}:{Version}".PadRight(Weight, '.')[..Weight];

    public void CopyElement(Span<byte> destination) => Encoding.ASCII.GetBytes(Element, destination);
}
