namespace NomadNodes.Acl.Rules;

/// <summary>The words that policies are written with, and what they stand for.</summary>
internal static class PolicyWords
{
    public const string Deny = "deny";
    public const string Read = "read";
    public const string Write = "write";
    public const string Scale = "scale";
    public const string List = "list";

    private static readonly string[] NamespaceRead =
    [
        "list-jobs", "parse-job", "read-job", "csi-list-volume", "csi-read-volume", "read-job-scaling", "list-scaling-policies", "read-scaling-policy",
        "host-volume-read",
    ];

    private static readonly string[] NamespaceWrite =
    [
        .. NamespaceRead, "scale-job", "submit-job", "dispatch-job", "read-logs", "read-fs", "alloc-exec", "alloc-lifecycle", "csi-mount-volume",
        "csi-write-volume", "submit-recommendation", "host-volume-create",
    ];

    private static readonly string[] NamespaceScale =
        ["list-scaling-policies", "read-scaling-policy", "read-job-scaling", "scale-job", "read-job", "submit-recommendation"];

    /// <summary>Whether a block of a kind may say this policy. Nomad: scale is taken everywhere but in plugin, and means something in namespaces only.</summary>
    public static bool IsPolicy(BlockKind kind, string word) =>
        word is Deny or Read or Write || word == (kind == BlockKind.Plugin ? List : Scale);

    /// <summary>The capabilities that a policy word stands for.</summary>
    public static IReadOnlyList<string> CapabilitiesOf(BlockKind kind, string word) => (kind.Key, word) switch
    {
        (_, Deny) => [Deny],
        ("namespace", Read) => NamespaceRead,
        ("namespace", Write) => NamespaceWrite,
        ("namespace", Scale) => NamespaceScale,
        ("node_pool", Read) => ["read"],
        ("node_pool", Write) => ["delete", "read", "write"],
        ("host_volume", Read) => ["mount-readonly"],
        ("host_volume", Write) => ["mount-readonly", "mount-readwrite"],
        ("operator", Read) => ["license-read", "keyring-read"],
        ("operator", Write) => ["snapshot-save", "license-read", "keyring-rotate", "keyring-read", "keyring-delete"],
        ("sentinel", Read) => ["sentinel-read"],
        ("sentinel", Write) => ["sentinel-read", "sentinel-submit", "sentinel-delete"],
        _ => [],
    };

    /// <summary>The capabilities that come with one of a namespace's.</summary>
    public static IReadOnlyList<string> ImpliedBy(string capability) => capability switch
    {
        "host-volume-write" => ["host-volume-register", "host-volume-create", "host-volume-delete", "host-volume-read"],
        "host-volume-register" => ["host-volume-create", "host-volume-read"],
        "host-volume-create" => ["host-volume-read"],
        _ => [],
    };
}
