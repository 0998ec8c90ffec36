using System.Buffers;
using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A token: who has its secret has its rights.</summary>
internal sealed record ACLToken : IWireForm
{
    internal const string Client = "client";
    internal const string Management = "management";

    /// <summary>Its public ID, a UUID; never a credential.</summary>
    public string AccessorID { get; init => field = value ?? ""; } = "";

    /// <summary>The credential, a UUID.</summary>
    public string SecretID { get; init => field = value ?? ""; } = "";

    public string Name { get; init => field = value ?? ""; } = "";

    /// <summary><see cref="Client"/> or <see cref="Management"/>.</summary>
    public string Type { get; init => field = value ?? ""; } = "";

    /// <summary>Names; a policy need not exist.</summary>
    public IReadOnlyList<string>? Policies { get; init; }

    /// <summary>A role may have been renamed or deleted since.</summary>
    public IReadOnlyList<ACLTokenRoleLink>? Roles { get; init; }

    public bool Global { get; init; }

    public byte[]? Hash { get; init; }

    public Timestamp CreateTime { get; init; }

    /// <summary>The zero time: never.</summary>
    public Timestamp ExpirationTime { get; init; }

    /// <summary>Nanoseconds; what the token was created with.</summary>
    public long ExpirationTTL { get; init; }

    public ulong CreateIndex { get; init; }

    public ulong ModifyIndex { get; init; }

    internal bool IsManagement => Type == Management;

    /// <summary>What a request without a token counts as.</summary>
    internal static ACLToken Anonymous { get; } = new()
    {
        AccessorID = "anonymous",
        Name = "Anonymous Token",
        Type = Client,
        Policies = [ACLPolicy.Anonymous],
    };

    /// <summary>What every request counts as while ACLs are off.</summary>
    internal static ACLToken Disabled { get; } = new() { AccessorID = "acls-disabled", Name = "ACLs disabled token", Type = Client };

    /// <summary>Strictly before: a token is good up to its last instant.</summary>
    internal bool IsExpired(DateTimeOffset now) => !ExpirationTime.IsZero && ExpirationTime < Timestamp.FromDateTimeOffset(now);

    /// <summary>Nomad: by encoding/json, unlike almost everything else: the zero time is spelled out, and <c>&lt; &gt; &amp;</c> are escaped.</summary>
    public void WriteTo(GoWriter w)
    {
        // A buffer of its own: the shared one is in use by the caller.
        var own = new ArrayBufferWriter<byte>(512);
        var members = new GoWriter(own);
        WriteMembers(members);
        members.Flush();
        w.Raw(HtmlEscape.Of(own.WrittenSpan.ToArray()));
    }

    /// <summary>The element of the list: no secret, no TTL.</summary>
    internal static void WriteStub(GoWriter w, ACLToken token)
    {
        w.BeginObject();
        w.Member("AccessorID"u8, token.AccessorID);
        token.WriteShared(w);
        w.Member("CreateTime"u8, token.CreateTime);
        w.Member("ExpirationTime"u8, token.ExpirationTime);
        token.WriteIndexes(w);
        w.EndObject();
    }

    private void WriteMembers(GoWriter w)
    {
        w.BeginObject();
        w.Member("ExpirationTTL"u8, ExpirationTTL == 0 ? "" : GoDuration.Format(ExpirationTTL));
        w.Member("AccessorID"u8, AccessorID);
        w.Member("SecretID"u8, SecretID);
        WriteShared(w);
        w.Name("CreateTime"u8);
        if (CreateTime.IsZero) w.Text("0001-01-01T00:00:00Z");
        else w.Time(CreateTime);
        w.Member("ExpirationTime"u8, ExpirationTime);
        WriteIndexes(w);
        w.EndObject();
    }

    private void WriteShared(GoWriter w)
    {
        w.Member("Name"u8, Name);
        w.Member("Type"u8, Type);
        w.List("Policies"u8, Policies);
        w.List("Roles"u8, Roles);
        w.Member("Global"u8, Global);
        w.Member("Hash"u8, Hash);
    }

    private void WriteIndexes(GoWriter w)
    {
        w.Member("CreateIndex"u8, CreateIndex);
        w.Member("ModifyIndex"u8, ModifyIndex);
    }
}
