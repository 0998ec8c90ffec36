using Microsoft.Extensions.Logging;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Model.Json;

namespace NomadNodes.Api;

/// <summary>Which lines of the log are wanted, and how.</summary>
/// <param name="Level">The least important.</param>
/// <param name="IsJson">Whether each line is JSON.</param>
/// <param name="IsPlain">Whether lines come as they are, and not in frames.</param>
/// <param name="NodeId">Empty: not a node's.</param>
/// <param name="ServerId">Empty: the agent's own.</param>
internal sealed record MonitorRequest(LogLevel Level, bool IsJson, bool IsPlain, string NodeId, string ServerId)
{
    public static Outcome<MonitorRequest> Bind(in GoQuery query)
    {
        var level = query.Get("log_level");
        if (!TryLevel(level.Length == 0 ? "info" : level, out var least)) return MonitorErrors.UnknownLevel(level);
        if (!TryBool(query.Get("log_json"), out var isJson, out var reason)) return MonitorErrors.BadLogJson(reason);
        if (!TryBool(query.Get("plain"), out var isPlain, out reason)) return MonitorErrors.BadPlain(reason);
        var (node, server) = (query.Get("node_id"), query.Get("server_id"));
        return node.Length > 0 && server.Length > 0 ? MonitorErrors.TwoTargets : new MonitorRequest(least, isJson, isPlain, node, server);
    }

    private static bool TryBool(string text, out bool value, out string reason)
    {
        reason = "";
        value = false;
        if (text.Length == 0 || GoBool.TryParse(text, out value, out var error)) return true;
        reason = error;
        return false;
    }

    private static bool TryLevel(string text, out LogLevel level)
    {
        level = text.Trim().ToLowerInvariant() switch
        {
            "trace" => LogLevel.Trace,
            "debug" => LogLevel.Debug,
            "info" => LogLevel.Information,
            "warn" => LogLevel.Warning,
            "error" => LogLevel.Error,
            _ => LogLevel.None,
        };
        return level is not LogLevel.None;
    }
}
