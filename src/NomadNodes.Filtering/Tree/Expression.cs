namespace NomadNodes.Filtering.Tree;

/// <summary>A node of the tree. <see cref="object.ToString"/> gives it back as source that means the same.</summary>
internal abstract class Expression
{
    public abstract override string ToString();
}
