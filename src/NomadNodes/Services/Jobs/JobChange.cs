using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Jobs;

/// <summary>What a registration means for the job that is stored already.</summary>
internal static class JobChange
{
    /// <summary>Whether the client asks for what is there: what the server sets does not count.</summary>
    public static bool IsNone(Job known, Job sent) => WireBytes.Of(WithServersMembers(sent, known)).AsSpan().SequenceEqual(WireBytes.Of(known));

    /// <summary>The job with the counts of those groups that are there already.</summary>
    public static Job WithKnownCounts(Job sent, Job known) => sent with
    {
        TaskGroups = [.. sent.TaskGroups!.Select(group => known.TaskGroups?.FirstOrDefault(one => one.Name == group.Name) is { } old ? group with { Count = old.Count } : group)],
    };

    private static Job WithServersMembers(Job sent, Job known) => sent with
    {
        ParentID = known.ParentID,
        Dispatched = known.Dispatched,
        DispatchIdempotencyToken = known.DispatchIdempotencyToken,
        NomadTokenID = known.NomadTokenID,
        Status = known.Status,
        StatusDescription = known.StatusDescription,
        Stable = known.Stable,
        Version = known.Version,
        SubmitTime = known.SubmitTime,
        CreateIndex = known.CreateIndex,
        ModifyIndex = known.ModifyIndex,
        JobModifyIndex = known.JobModifyIndex,
        VersionTag = known.VersionTag,
    };
}
