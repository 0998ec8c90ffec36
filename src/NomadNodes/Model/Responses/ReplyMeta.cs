using NomadNodes.Model.Json;

namespace NomadNodes.Model.Responses;

/// <summary>The end of some answers of writes. Nomad: it shows what only reads fill in.</summary>
internal static class ReplyMeta
{
    public static void Write(GoWriter w)
    {
        w.Member("LastContact"u8, 0L);
        w.Member("KnownLeader"u8, false);
        w.Member("NextToken"u8, "");
    }
}
