using Microsoft.AspNetCore.Http;

namespace NomadNodes.Http.Journal;

/// <summary>One request, from its arrival on. Written by the request itself and read by anybody at any time.</summary>
/// <param name="journal">Told of every change.</param>
/// <param name="request">As it came.</param>
/// <param name="response">Looked at when it begins.</param>
internal sealed class JournalEntry(RequestJournal journal, ArrivedRequest request, HttpResponse response)
{
    /// <summary>The status of a request that has ended without an answer.</summary>
    public const int NoAnswer = 0;

    private const int None = -1;

    private HttpResponse? _response = response;
    private volatile JournalBody? _body;
    private volatile string? _index;
    private volatile int _status = None;
    private long _duration = None;

    /// <summary>Counts the requests of the cluster, from 1.</summary>
    public long Sequence { get; set; }

    public ArrivedRequest Request => request;

    /// <summary>Null until somebody reads one.</summary>
    public JournalBody? Body => _body;

    /// <summary>Null until the answer begins.</summary>
    public int? Status => _status == None ? null : _status;

    /// <summary>X-Nomad-Index of the answer; null where it has none.</summary>
    public string? Index => _index;

    /// <summary>Null until the answer has ended.</summary>
    public TimeSpan? Duration => Interlocked.Read(ref _duration) is >= 0 and var ticks ? TimeSpan.FromTicks(ticks) : null;

    /// <param name="body">Not changed by anybody from now on.</param>
    public void Take(ReadOnlyMemory<byte> body)
    {
        _body = JournalBody.Of(body);
        journal.Tell();
    }

    /// <summary>The answer is about to begin: what it says of itself is known, and nobody has seen it yet.</summary>
    public void Answer()
    {
        // Not kept: it serves the connection's next request.
        if (Interlocked.Exchange(ref _response, null) is not { } answer) return;
        _index = answer.Headers.TryGetValue("X-Nomad-Index", out var index) ? index.ToString() : null;
        _status = answer.StatusCode;
        journal.Tell();
    }

    /// <summary>There will be no answer, unless one has begun.</summary>
    public void Lose()
    {
        if (Interlocked.Exchange(ref _response, null) is not null) _status = NoAnswer;
    }

    /// <param name="isLost">Nobody is there any more to whom an answer could go.</param>
    public void End(bool isLost)
    {
        Interlocked.Exchange(ref _duration, journal.ElapsedSince(request.Started).Ticks);
        if (isLost) Lose();
        // An answer without a body begins only behind us, and is what it is by now.
        Answer();
        journal.Tell();
    }
}
