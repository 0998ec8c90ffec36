using NomadNodes.Model;

namespace NomadNodes.State;

/// <summary>A job's name: IDs are unique within a namespace alone. Ordered by namespace, then ID, both by their UTF-8 bytes.</summary>
internal readonly record struct JobKey(string Namespace, string ID) : IComparable<JobKey>
{
    // Neither part can hold a blank, and all that a namespace can hold sorts above it: so the texts have the keys' order.
    private const char Separator = ' ';

    public int CompareTo(JobKey other)
    {
        var order = Utf8Order.Instance.Compare(Namespace, other.Namespace);
        return order != 0 ? order : Utf8Order.Instance.Compare(ID, other.ID);
    }

    /// <summary>What watches and storage know the key by.</summary>
    public override string ToString() => string.Concat(Namespace, [Separator], ID);
}
