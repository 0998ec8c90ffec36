using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using NomadNodes.Control.Faults;
using NomadNodes.Http;
using NomadNodes.Http.Journal;

namespace NomadNodes.Control.Requests;

/// <summary>The parameters of calls that look into the journal.</summary>
internal sealed class RequestsQuery
{
    private static readonly string[] Filters = ["method", "path", "status", "token", "pointer", "equals", "after", "pending"];
    // The whole body, and a text that is empty.
    private static readonly string[] Emptiable = ["pointer", "equals"];
    private static readonly string[] Waits = [.. Filters, "count", "timeout"];
    private static readonly TimeSpan UsualWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly IQueryCollection _query;
    private readonly List<string> _faults;

    private RequestsQuery(IQueryCollection query, List<string> faults)
    {
        _query = query;
        _faults = faults;
    }

    /// <summary>Which requests are meant; not to be used when there are faults.</summary>
    public static JournalQuery Read(IQueryCollection query, List<string> faults)
    {
        var reader = new RequestsQuery(query, faults);
        reader.RefuseOthers(Filters);
        return reader.ReadFilters();
    }

    /// <summary>As the other one, with how many are waited for, and how long.</summary>
    /// <param name="query">The parameters.</param>
    /// <param name="most">How many can be waited for.</param>
    /// <param name="faults">Gets what is wrong.</param>
    public static (JournalQuery Query, int Count, TimeSpan Timeout) ReadWait(IQueryCollection query, int most, List<string> faults)
    {
        var reader = new RequestsQuery(query, faults);
        reader.RefuseOthers(Waits);
        return (reader.ReadFilters(), reader.ReadCount(most), reader.ReadTimeout());
    }

    private JournalQuery ReadFilters()
    {
        var pointer = Text("pointer");
        if (pointer is null && Text("equals") is not null) _faults.Add("equals: says what is at a pointer, and there is none.");
        return new JournalQuery
        {
            Method = Text("method"),
            Path = ReadPath(),
            Status = (int?)Number("status", 0, 599),
            Token = Text("token"),
            After = Number("after", 0, long.MaxValue) ?? 0,
            IsPending = ReadPending(),
            Pointer = pointer is null ? null : JsonPointer.Parse(pointer) ?? Refuse<JsonPointer>($"pointer: '{pointer}' is no JSON pointer, such as /Node/ID or /Nodes/0/Name."),
            Value = Text("equals"),
        };
    }

    private PathPattern? ReadPath()
    {
        if (Text("path") is not { } path) return null;
        return path.Length > 0 && path[0] is '/' or '*' && !path.Contains('?')
            ? new PathPattern(path)
            : Refuse<PathPattern>($"path: '{path}' is no path such as /v1/node/*, where * is any text; a query is no part of it.");
    }

    private bool? ReadPending()
    {
        if (Text("pending") is not { } text) return null;
        if (bool.TryParse(text, out var pending)) return pending;
        _faults.Add($"pending: '{text}' is neither true nor false.");
        return null;
    }

    private int ReadCount(int most) => (int)(Number("count", 1, most) ?? 1);

    private TimeSpan ReadTimeout()
    {
        if (Text("timeout") is not { } text) return UsualWait;
        if (FaultRequest.DurationOf(text) is { } timeout && timeout <= LongestWait) return timeout;
        _faults.Add($"timeout: '{text}' is no duration between 0s and {LongestWait.TotalHours}h, such as 500ms or 30s.");
        return default;
    }

    private long? Number(string name, long least, long most)
    {
        if (Text(name) is not { } text) return null;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most) return number;
        _faults.Add($"{name}: '{text}' is no whole number between {least} and {most}.");
        return null;
    }

    // What may not be empty is refused as such.
    private string? Text(string name) => _query.TryGetValue(name, out var values) && (values[0] is { Length: > 0 } || Emptiable.Contains(name)) ? values[0] ?? "" : null;

    private T? Refuse<T>(string fault)
        where T : class
    {
        _faults.Add(fault);
        return null;
    }

    private void RefuseOthers(string[] known)
    {
        foreach (var (name, values) in _query)
        {
            if (!known.Contains(name, StringComparer.OrdinalIgnoreCase)) _faults.Add($"{name}: there is no such parameter. The parameters are {string.Join(", ", known)}.");
            else if (StringValues.IsNullOrEmpty(values) && !Emptiable.Contains(name, StringComparer.OrdinalIgnoreCase)) _faults.Add($"{name}: is empty.");
            else if (values.Count > 1) _faults.Add($"{name}: is there {values.Count} times.");
        }
    }
}
