using NomadNodes.Errors;
using NomadNodes.Model.Json;

namespace NomadNodes.Model.Requests;

/// <summary>A token with which a client may join.</summary>
internal sealed class IntroductionRequest
{
    public static readonly GoObject<IntroductionRequest> Form = new GoObject<IntroductionRequest>("structs.ACLCreateClientIntroductionTokenRequest")
        .Member("TTL", GoKinds.Any, r => r.TTL, (r, v) => r.TTL = v)
        .String("NodeName", (r, v) => r.NodeName = v)
        .String("NodePool", (r, v) => r.NodePool = v);

    /// <summary>As <see cref="AnyKind"/> gives it.</summary>
    public object? TTL { get; set; }

    public string NodeName { get; set; } = "";

    public string NodePool { get; set; } = "";

    /// <summary>Nanoseconds: a number is taken as it is, text is a Go duration.</summary>
    public Outcome<long> ReadTtl()
    {
        if (TTL is double number) return number is >= 0 and < long.MaxValue ? (long)number : 0L;
        if (TTL is not string { Length: > 0 } text) return 0L;
        return GoDuration.TryParse(text, out var ttl, out var fault) ? ttl : RequestErrors.UnreadableBody(fault);
    }
}
