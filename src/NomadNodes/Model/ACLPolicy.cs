using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>Rights under a name.</summary>
internal sealed record ACLPolicy : IWireForm
{
    /// <summary>The policy that requests without a token have, if it exists.</summary>
    internal const string Anonymous = "anonymous";

    public string Name { get; init => field = value ?? ""; } = "";

    public string Description { get; init => field = value ?? ""; } = "";

    /// <summary>HCL or the same as JSON; empty: no rights.</summary>
    public string Rules { get; init => field = value ?? ""; } = "";

    /// <summary>Null unless the policy is for the workloads of a job.</summary>
    public JobACL? JobACL { get; init; }

    public byte[]? Hash { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    /// <summary>Without the parsed rules. Nomad: only the endpoint that reads one policy has them.</summary>
    public void WriteTo(GoWriter w) => Write(w, static (w, _) => w.Null());

    /// <param name="w">The output.</param>
    /// <param name="writeRules">Writes the parsed rules.</param>
    internal void Write(GoWriter w, Action<GoWriter, string> writeRules)
    {
        w.BeginObject();
        w.Member("Name"u8, Name);
        w.Member("Description"u8, Description);
        w.Member("Rules"u8, Rules);
        w.Name("RulesJSON"u8);
        writeRules(w, Rules);
        WriteRest(w);
    }

    internal static void WriteStub(GoWriter w, ACLPolicy policy)
    {
        w.BeginObject();
        w.Member("Name"u8, policy.Name);
        w.Member("Description"u8, policy.Description);
        policy.WriteRest(w);
    }

    private void WriteRest(GoWriter w)
    {
        w.Member("JobACL"u8, JobACL);
        w.Member("Hash"u8, Hash);
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
        w.EndObject();
    }
}
