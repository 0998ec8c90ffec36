using NomadNodes.Errors;
using NomadNodes.OpenApi;

namespace NomadNodes.Api.Docs;

/// <summary>What many endpoints have in common.</summary>
internal static class CommonDocs
{
    public static readonly IReadOnlyList<ParameterDoc> Read =
    [
        ParameterDoc.Number("index", "Wait until the answer's index is greater than this. 0 or absent answers at once.", "42"),
        ParameterDoc.Text("wait", "How long to wait at most, as a Go duration; up to 1/16 is added at random. Default and maximum 5m.", "60s"),
        ParameterDoc.Switch("stale", "Any server may answer. This one always knows the newest state.", "true"),
        ParameterDoc.Text("region", "The region to ask; any but the server's own is unknown.", "global"),
        ParameterDoc.Text("namespace", "Taken and not used here.", "default"),
        ParameterDoc.Switch("pretty", "Indent the answer. Any value but 0 does, also false.", "true"),
        Token,
    ];

    /// <summary>Of one object that is in a namespace.</summary>
    public static readonly IReadOnlyList<ParameterDoc> ReadOfNamespace =
        [.. Read.Where(one => one.Name != "namespace"), ParameterDoc.Text("namespace", "The object's; absent default.", "default")];

    /// <summary>Of lists of objects that are in namespaces.</summary>
    public static readonly IReadOnlyList<ParameterDoc> ReadOfNamespaces =
        [.. Read.Where(one => one.Name != "namespace"), ParameterDoc.Text("namespace", "The objects'; absent default, * for all.", "*")];

    public static readonly IReadOnlyList<ParameterDoc> Page =
    [
        ParameterDoc.Number("per_page", "The most elements of an answer; 0 or absent is all.", "5"),
        ParameterDoc.Text("next_token", "The first element of the page, inclusive: the X-Nomad-Nexttoken of the page before.", "fb2170a8-257d-3c64-b14d-bc06cc94e34c"),
        ParameterDoc.Text("filter", "An expression over the stored object; docs/filter-language.md is its reference.", "Status == \"ready\""),
        ParameterDoc.Text("reverse", "Exactly true turns the order round, where the list has one to turn.", "true"),
    ];

    public static readonly IReadOnlyList<ParameterDoc> Write =
    [
        ParameterDoc.Text("region", "The region to write to; any but the server's own is unknown.", "global"),
        ParameterDoc.Switch("pretty", "Indent the answer.", "true"),
        Token,
    ];

    public static readonly IReadOnlyList<AnswerDoc> ReadErrors =
    [
        Error("wait is no duration", RequestErrors.InvalidWaitTime),
        Error("index is no number", RequestErrors.InvalidIndex),
        Error("stale is no bool", RequestErrors.InvalidStale),
        Error("The region is another", RegionErrors.NoPath),
        Denied,
    ];

    public static readonly IReadOnlyList<AnswerDoc> PageErrors =
    [
        Error("per_page is no number", RequestErrors.InvalidPerPage),
        Error("The filter cannot be read", ListErrors.FilterUnreadable("1:1 (0): no match found, expected: …")),
        Error("The filter cannot judge an element", ListErrors.FilterFailed("error finding value in datum: …")),
    ];

    public static readonly IReadOnlyList<AnswerDoc> BodyErrors =
    [
        Error("There is no body", RequestErrors.EmptyBody),
        Error("The body is no JSON, or of the wrong kind", RequestErrors.UnreadableBody("unexpected EOF")),
        Error("The region is another", RegionErrors.NoPath),
        Denied,
    ];

    private static ParameterDoc Token =>
        ParameterDoc.Header("X-Nomad-Token", "The secret of an ACL token; also as Authorization: Bearer. Not used while ACLs are off (Acl:Enabled).", "");

    /// <summary>ACLs are on, and the token lacks the right or is not good.</summary>
    public static AnswerDoc Denied => Error("The token does not allow it, or is not good", AclErrors.PermissionDenied);

    public static AnswerDoc Error(string description, ApiError error) => AnswerDoc.Error(error.Status, description, error.Text);
}
