using NomadNodes.Model.Json;

namespace NomadNodes.Api;

/// <summary>What some bodies of reads end with: the facts of the headers once more.</summary>
internal static class ReadMeta
{
    public static void Write(GoWriter w, ulong index)
    {
        w.Member("Index"u8, index);
        w.Member("LastContact"u8, 0L);
        w.Member("KnownLeader"u8, true);
        w.Member("NextToken"u8, "");
    }
}
