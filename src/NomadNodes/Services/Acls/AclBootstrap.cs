using System.Globalization;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;

namespace NomadNodes.Services.Acls;

/// <summary>Makes the first management token.</summary>
/// <param name="store">The state.</param>
/// <param name="newId">The source of IDs and secrets.</param>
/// <param name="directory">The data directory; empty: there is none.</param>
internal sealed class AclBootstrap(StateStore store, Func<Guid> newId, string directory)
{
    /// <summary>In the data directory: the index of the latest bootstrap, which allows one more.</summary>
    private const string ResetFile = "acl-bootstrap-reset";

    /// <param name="secret">What the token's secret is to be; empty: it is made up.</param>
    public async Task<Outcome<ACLToken>> RunAsync(string secret)
    {
        var specified = await ReadResetIndexAsync();
        return await store.WriteAsync<Outcome<ACLToken>>(write =>
        {
            if (RefusalOf(write.Acl.BootstrapIndex, specified) is { } refusal) return refusal;
            if (secret.Length > 0 && !UuidKey.IsCanonical(secret)) return AclErrors.InvalidBootstrapSecret;
            var index = write.NextIndex();
            var token = Make(secret, index, write.Now);
            write.Acl.BootstrapIndex = index;
            write.Acl.Tokens.Put(token, index);
            write.Events.ACLToken(EventType.ACLTokenUpserted, token);
            return token;
        });
    }

    /// <summary>Nomad: that it was done comes before what is wrong with the secret.</summary>
    private static ApiError? RefusalOf(ulong done, ulong? specified)
    {
        if (done == 0 || specified == done) return null;
        return specified is { } other ? AclErrors.BadResetIndex(other, done) : AclErrors.BootstrapDone(done);
    }

    private async Task<ulong?> ReadResetIndexAsync()
    {
        var file = Path.Combine(directory, ResetFile);
        if (directory.Length == 0 || !File.Exists(file)) return null;
        var text = await File.ReadAllTextAsync(file);
        return ulong.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : null;
    }

    private ACLToken Make(string secret, ulong index, Timestamp now)
    {
        var token = new ACLToken
        {
            AccessorID = newId().ToString("D"),
            SecretID = secret.Length > 0 ? secret : newId().ToString("D"),
            Name = "Bootstrap Token",
            Type = ACLToken.Management,
            Global = true,
            CreateTime = now,
            CreateIndex = index,
            ModifyIndex = index,
        };
        return token with { Hash = ACLHash.Of(token) };
    }
}
