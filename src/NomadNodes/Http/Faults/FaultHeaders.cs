using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http.Faults;

/// <summary>What a rule changes in the head of an answer, once, when all else of it is known.</summary>
internal sealed class FaultHeaders(FaultRule rule, HttpResponse response)
{
    private const string Index = "X-Nomad-Index";

    private bool _isDone;

    public static FaultHeaders Attach(FaultRule rule, HttpResponse response)
    {
        var headers = new FaultHeaders(rule, response);
        response.OnStarting(() =>
        {
            headers.Apply();
            return Task.CompletedTask;
        });
        return headers;
    }

    public void Apply()
    {
        if (_isDone) return;
        _isDone = true;
        var headers = response.Headers;
        if (IndexShown(headers[Index].ToString()) is { } index) QueryMeta.SetIndex(response, index);
        if (rule.KnownLeader is { } known) Replace("X-Nomad-Knownleader", known ? "true" : "false");
        if (rule.LastContact is { } contact) Replace("X-Nomad-Lastcontact", ((long)contact.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        foreach (var (name, value) in rule.Headers)
        {
            if (value.Length == 0) headers.Remove(name);
            else headers[name] = value;
        }
    }

    // What an answer does not say is not said wrongly either.
    private void Replace(string name, string value)
    {
        if (response.Headers.ContainsKey(name)) response.Headers[name] = value;
    }

    private ulong? IndexShown(string index)
    {
        if (!ulong.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var real)) return null;
        if (rule.Index is { } other) return other;
        return rule.IndexOffset is { } offset ? (ulong)Int128.Clamp((Int128)real + offset, 0, ulong.MaxValue) : null;
    }
}
