using System.Text;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Requests;

namespace NomadNodes.Services.Acls;

/// <summary>What a token may be.</summary>
internal static class AclTokenRules
{
    // In bytes of UTF-8.
    private const int LongestName = 256;

    // Nomad: the defaults of the agent's token_min_expiration_ttl and token_max_expiration_ttl.
    private const long ShortestLife = GoDuration.Minute;
    private const long LongestLife = 24 * GoDuration.Hour;

    /// <summary>Nomad: the TTL is read after the rest of the body was found in order.</summary>
    public static Outcome<ACLToken> Read(ACLTokenRequest request)
    {
        var ttl = request.ExpirationTTL is double number ? (long)number : 0;
        if (request.ExpirationTTL is string { Length: > 0 } text && !GoDuration.TryParse(text, out ttl, out var fault)) return RequestErrors.UnreadableBody(fault);
        return new ACLToken
        {
            AccessorID = request.AccessorID,
            SecretID = request.SecretID,
            Name = request.Name,
            Type = request.Type,
            Policies = request.Policies,
            Roles = request.Roles,
            Global = request.Global,
            ExpirationTime = request.ExpirationTime,
            ExpirationTTL = ttl,
        };
    }

    /// <summary>Null when the token may be stored.</summary>
    /// <param name="token">With its times.</param>
    /// <param name="known">The token that it replaces; null: a new one.</param>
    public static ApiError? Check(ACLToken token, ACLToken? known)
    {
        var faults = new List<string>();
        if (Encoding.UTF8.GetByteCount(token.Name) > LongestName) faults.Add("token name too long");
        if (FaultOfType(token) is { } fault) faults.Add(fault);
        faults.AddRange(known is null ? FaultsOfTimes(token) : FaultsOfChange(token, known));
        return faults.Count == 0 ? null : AclErrors.Invalid("token", faults);
    }

    private static string? FaultOfType(ACLToken token)
    {
        var names = (token.Policies?.Count ?? 0) + (token.Roles?.Count ?? 0);
        return token.Type switch
        {
            ACLToken.Client => names == 0 ? "client token missing policies or roles" : null,
            ACLToken.Management => names == 0 ? null : "management token cannot be associated with policies or roles",
            _ => "token type must be client or management",
        };
    }

    private static IEnumerable<string> FaultsOfTimes(ACLToken token)
    {
        if (token.ExpirationTTL < 0) yield return $"token expiration TTL '{GoDuration.Format(token.ExpirationTTL)}' should not be negative";
        if (token.ExpirationTime.IsZero) yield break;
        if (token.ExpirationTime < token.CreateTime) yield return "expiration time cannot be before create time";
        var life = Between(token.CreateTime, token.ExpirationTime);
        if (life > LongestLife) yield return $"expiration time cannot be more than {GoDuration.Format(LongestLife)} in the future (was {GoDuration.Format(life)})";
        else if (life < ShortestLife) yield return $"expiration time cannot be less than {GoDuration.Format(ShortestLife)} in the future (was {GoDuration.Format(life)})";
    }

    /// <summary>Nomad: what a token was created with is compared with what the update says, even where it says nothing.</summary>
    private static IEnumerable<string> FaultsOfChange(ACLToken token, ACLToken known)
    {
        if (token.Global != known.Global) yield return "cannot toggle global mode";
        if (token.ExpirationTTL != known.ExpirationTTL) yield return "cannot update expiration TTL";
        if (token.ExpirationTime.CompareTo(known.ExpirationTime) != 0) yield return "cannot update expiration time";
    }

    /// <summary>In nanoseconds. Go: what 64 bits cannot hold is the most that they can.</summary>
    private static long Between(Timestamp from, Timestamp to)
    {
        var span = ((Int128)(to.UnixSeconds - from.UnixSeconds) * GoDuration.Second) + (to.Nanosecond - from.Nanosecond);
        return (long)Int128.Clamp(span, long.MinValue, long.MaxValue);
    }
}
