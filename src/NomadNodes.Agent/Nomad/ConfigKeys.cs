namespace NomadNodes.Agent.Nomad;

/// <summary>What an agent's configuration may say at its top. Most of it has no meaning for a server without a cluster, and is passed over.</summary>
internal static class ConfigKeys
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "acl", "addresses", "advertise", "audit", "autopilot", "bind_addr", "client", "consul", "data_dir", "datacenter", "disable_anonymous_signature",
        "disable_update_check", "enable_debug", "enable_syslog", "eventlog", "http_api_response_headers", "keyring", "leave_on_interrupt", "leave_on_terminate",
        "limits", "log_file", "log_include_location", "log_json", "log_level", "log_rotate_bytes", "log_rotate_duration", "log_rotate_max_files", "name",
        "plugin", "plugin_dir", "ports", "region", "reporting", "rpc", "sentinel", "server", "syslog_facility", "telemetry", "tls", "ui", "vault",
    };

    public static IReadOnlyList<string> UnknownIn(ConfigTree tree) => [.. tree.Names.Where(name => !Known.Contains(name))];
}
