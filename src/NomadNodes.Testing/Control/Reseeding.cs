using System.Net;
using System.Text.Json.Nodes;
using NomadNodes.Testing.Records;

namespace NomadNodes.Testing.Control;

/// <summary>What a started server has besides its own seed, and has to have again whenever its state was replaced: the test's seed and the management token.</summary>
/// <param name="document">The seed as JSON; null: the server's own.</param>
/// <param name="isAclOn">Whether there is a management token.</param>
/// <param name="secret">What it is to be; null: made up by the server the first time.</param>
internal sealed class Reseeding(string? document, bool isAclOn, string? secret)
{
    private const string OtherToken =
        $"The state that is in place now was bootstrapped with another management token. Start the server with that one as {nameof(NomadServerOptions)}.{nameof(NomadServerOptions.Token)}.";

    private string? _secret = secret;

    /// <summary>For servers that somebody else started.</summary>
    public static Reseeding None { get; } = new(null, false, null);

    /// <summary>After a start or a reset.</summary>
    public async Task SeedAsync(ServerLink link, CancellationToken cancellationToken)
    {
        if (document is not null) await link.ImportAsync(document, cancellationToken);
        await EnsureTokenAsync(link, cancellationToken);
    }

    /// <summary>After the state was replaced by another, which may know the token or not.</summary>
    public async Task EnsureTokenAsync(ServerLink link, CancellationToken cancellationToken)
    {
        if (!isAclOn) return;
        if (_secret is not null && await IsKnownAsync(link, _secret, cancellationToken)) return;
        link.Token = null;
        var body = _secret is null ? null : new JsonObject { ["BootstrapSecret"] = _secret };
        try
        {
            var token = await link.PutAsync<NomadToken>("/v1/acl/bootstrap", body, cancellationToken);
            _secret = token.SecretID;
        }
        catch (NomadControlException error) when (error.StatusCode is HttpStatusCode.BadRequest)
        {
            throw new InvalidOperationException(OtherToken, error);
        }
        finally
        {
            link.Token = _secret;
        }
    }

    private static async Task<bool> IsKnownAsync(ServerLink link, string secret, CancellationToken cancellationToken)
    {
        link.Token = secret;
        return (await link.ExchangeAsync(HttpMethod.Get, "/v1/acl/token/self", null, cancellationToken)).Status == HttpStatusCode.OK;
    }
}
