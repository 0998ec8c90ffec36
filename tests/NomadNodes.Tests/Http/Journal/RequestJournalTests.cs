using System.Text;
using Microsoft.AspNetCore.Http;
using NomadNodes.Http.Journal;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Http.Journal;

public sealed class RequestJournalTests
{
    private static readonly JournalQuery All = new();
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    private readonly ManualTimeProvider _time = new();
    private readonly RequestJournal _journal;

    public RequestJournalTests() => _journal = new RequestJournal(3, _time);

    [Fact]
    public void Request_IsListed_BeforeItIsAnswered()
    {
        Begin("/v1/nodes?index=7");

        var entry = Assert.Single(_journal.Read(All).Entries);

        Assert.Equal((1, "GET", "/v1/nodes", "index=7"), (entry.Sequence, entry.Request.Method, entry.Request.Path.ToString(), entry.Request.Query.ToString()));
        Assert.Null(entry.Status);
        Assert.Null(entry.Duration);
        Assert.Equal(_time.GetUtcNow(), _journal.TimeOf(entry.Request));
    }

    [Fact]
    public void Request_ShowsItsAnswer_AndHowLongItTook()
    {
        var (entry, context) = Begin("/v1/nodes");
        context.Response.StatusCode = 404;
        context.Response.Headers["X-Nomad-Index"] = "12";
        _time.Advance(TimeSpan.FromMilliseconds(250));

        entry.Answer();
        var answered = (entry.Status, entry.Index, entry.Duration);
        _time.Advance(TimeSpan.FromMilliseconds(50));
        entry.End(isLost: false);

        Assert.Equal((404, "12", null), answered);
        Assert.Equal(TimeSpan.FromMilliseconds(300), entry.Duration);
        Assert.Equal(_time.Start, _journal.TimeOf(entry.Request));
    }

    [Fact]
    public void Request_HasNoAnswer_IfItIsLost()
    {
        var (entry, _) = Begin("/v1/nodes");

        entry.End(isLost: true);

        Assert.Equal(JournalEntry.NoAnswer, entry.Status);
        Assert.NotNull(entry.Duration);
    }

    [Fact]
    public void Request_KeepsItsStatus_IfItIsLostWithinItsAnswer()
    {
        var (entry, _) = Begin("/v1/nodes");
        entry.Answer();

        entry.End(isLost: true);

        Assert.Equal(200, entry.Status);
    }

    [Fact]
    public void Journal_KeepsTheNewest_AndCountsTheOthers()
    {
        foreach (var number in Enumerable.Range(1, 5)) Begin($"/{number}");

        var page = _journal.Read(All);

        Assert.Equal([3, 4, 5], page.Entries.Select(entry => entry.Sequence));
        Assert.Equal(["/3", "/4", "/5"], page.Entries.Select(entry => entry.Request.Target));
        Assert.Equal((5, 2), (page.Last, page.Dropped));
    }

    [Fact]
    public void Journal_IsEmpty_AfterItWasCleared_AndCountsOn()
    {
        foreach (var number in Enumerable.Range(1, 5)) Begin($"/{number}");

        _journal.Clear();
        var cleared = _journal.Read(All);
        Begin("/6");

        Assert.Equal((0, 5, 0), (cleared.Entries.Count, cleared.Last, cleared.Dropped));
        Assert.Equal([6], _journal.Read(All).Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public void Journal_KeepsNothing_IfItHasNoCapacity()
    {
        var off = new RequestJournal(0, _time);

        Assert.Null(off.Begin(Requests.Get("/v1/nodes"), "/v1/nodes", ""));
        Assert.Empty(off.Read(All).Entries);
    }

    [Fact]
    public void Target_IsCut_IfItIsHuge()
    {
        Begin("/v1/nodes?filter=" + new string('x', 1_000_000));

        Assert.InRange(Assert.Single(_journal.Read(All).Entries).Request.Target.Length, 1, 10_000);
    }

    [Fact]
    public async Task Wait_EndsAtOnce_IfTheRequestsAreThere()
    {
        Begin("/1");
        Begin("/2");

        Assert.Equal(2, (await _journal.WaitAsync(All, 2, TimeSpan.Zero, default)).Entries.Count);
    }

    [Fact]
    public async Task Wait_EndsWithTheArrival()
    {
        var wait = _journal.WaitAsync(All, 2, Long, default);
        Begin("/1");
        Assert.False(wait.IsCompleted);

        Begin("/2");

        Assert.Equal(2, (await wait.WaitAsync(Soon.TooLong)).Entries.Count);
    }

    [Fact]
    public async Task Wait_EndsWithTheAnswer()
    {
        var (entry, _) = Begin("/1");
        var wait = _journal.WaitAsync(All with { Status = 200 }, 1, Long, default);
        Assert.False(wait.IsCompleted);

        entry.Answer();

        Assert.Single((await wait.WaitAsync(Soon.TooLong)).Entries);
    }

    [Fact]
    public async Task Wait_EndsWithTheBody()
    {
        var (entry, _) = Begin("/1");
        var wait = _journal.WaitAsync(All with { Pointer = JsonPointer.Parse("/a"), Value = "1" }, 1, Long, default);
        Assert.False(wait.IsCompleted);

        entry.Take("""{"a": 1}"""u8.ToArray());

        Assert.Single((await wait.WaitAsync(Soon.TooLong)).Entries);
    }

    [Fact]
    public async Task Wait_EndsWithWhatThereIs_IfTheTimeIsOver()
    {
        Begin("/1");
        var wait = _journal.WaitAsync(All, 2, TimeSpan.FromSeconds(5), default);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.False(wait.IsCompleted);

        _time.Advance(TimeSpan.FromSeconds(1));

        var page = await wait.WaitAsync(Soon.TooLong);
        Assert.Equal((1, false), (page.Entries.Count, page.IsEnded));
    }

    [Fact]
    public async Task Wait_EndsWithTheServer()
    {
        var wait = _journal.WaitAsync(All, 1, Long, default);

        _journal.End();

        Assert.True((await wait.WaitAsync(Soon.TooLong)).IsEnded);
        Assert.True((await _journal.WaitAsync(All, 1, Long, default).WaitAsync(Soon.TooLong)).IsEnded);
    }

    [Fact]
    public async Task Wait_EndsWithItsClient()
    {
        using var gone = new CancellationTokenSource();
        var wait = _journal.WaitAsync(All, 1, Long, gone.Token);

        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait.WaitAsync(Soon.TooLong));
    }

    [Fact]
    public async Task Journal_LosesNothing_UnderManyRequestsAtOnce()
    {
        var journal = new RequestJournal(10_000, TimeProvider.System);
        var wait = journal.WaitAsync(All with { Status = 200 }, 8000, Long, default);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            for (var i = 0; i < 1000; i++) journal.Begin(Requests.Get("/v1/nodes"), "/v1/nodes", "")!.End(isLost: false);
        })));

        var page = await wait.WaitAsync(Soon.TooLong);
        Assert.Equal(Enumerable.Range(1, 8000).Select(number => (long)number), page.Entries.Select(entry => entry.Sequence));
    }

    [Fact]
    public void Request_CostsLittleMemory()
    {
        const int Many = 1000;
        const string Target = "/v1/nodes?index=7&wait=300s";
        var journal = new RequestJournal(10, TimeProvider.System);
        var context = Requests.Get(Target, ("Host", "localhost"), ("User-Agent", "test"), ("Accept-Encoding", "gzip"));
        Run(Many);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(Many);

        // An entry and three headers.
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Many, 1, 280);

        void Run(int times)
        {
            for (var i = 0; i < times; i++) journal.Begin(context, Target, "")!.End(isLost: false);
        }
    }

    [Fact]
    public void Body_IsCut_IfItIsLarge()
    {
        var (entry, _) = Begin("/1");

        entry.Take(Encoding.ASCII.GetBytes($$"""{"a": "{{new string('x', 100_000)}}"}"""));

        Assert.True(entry.Body!.IsCut);
        Assert.Equal(64 * 1024, entry.Body.Text.Length);
    }

    private (JournalEntry Entry, HttpContext Context) Begin(string target)
    {
        var context = Requests.Get(target);
        return (_journal.Begin(context, target, "")!, context);
    }
}
