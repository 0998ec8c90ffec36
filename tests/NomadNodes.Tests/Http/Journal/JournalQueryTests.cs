using System.Text;
using NomadNodes.Http;
using NomadNodes.Http.Journal;

namespace NomadNodes.Tests.Http.Journal;

public sealed class JournalQueryTests
{
    private const string Token = "0a0a0a0a-0000-4000-8000-000000000001";

    private readonly JournalEntry _entry;

    public JournalQueryTests()
    {
        var journal = new RequestJournal(3, TimeProvider.System);
        journal.Begin(Requests.Get("/v1/other"), "/v1/other", "");
        var context = Requests.Get("/v1/node/n1/drain?index=5");
        context.Request.Method = "PUT";
        _entry = journal.Begin(context, "/v1/node/n1/drain?index=5", Token)!;
        _entry.Take("""{"Node": {"ID": "n1"}, "Count": 3} and what no client would read"""u8.ToArray());
        _entry.Answer();
    }

    public static TheoryData<string, bool> Queries => new()
    {
        { "", true },
        { "method=PUT", true },
        { "method=put", true },
        { "method=GET", false },
        { "path=/v1/node/*", true },
        { "path=/v1/node/n1/drain", true },
        { "path=/v1/nodes", false },
        { "status=200", true },
        { "status=404", false },
        { "token=" + Token, true },
        { "token=" + Token.ToUpperInvariant(), true },
        { "token=0a0a0a0a-0000-4000-8000-000000000002", false },
        { "after=1", true },
        { "after=2", false },
        { "pending=false", true },
        { "pending=true", false },
        { "pointer=/Node/ID", true },
        { "pointer=/Node/Name", false },
        { "pointer=/Node/ID equals=n1", true },
        { "pointer=/Node/ID equals=n2", false },
        { "pointer=/Count equals=3", true },
        { "method=PUT path=/v1/node/* status=200 pointer=/Count", true },
        { "method=PUT path=/v1/node/* status=200 pointer=/Counts", false },
    };

    [Theory]
    [MemberData(nameof(Queries))]
    public void Query_FindsWhatFitsAllOfIt(string query, bool fits) => Assert.Equal(fits, Parse(query).Matches(_entry));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("""{"a": "\ud800"}""")]
    [InlineData("""{"\ud800": 1}""")]
    public void Query_FindsNothing_IfTheBodyIsNoGoodJson(string body)
    {
        var journal = new RequestJournal(1, TimeProvider.System);
        var entry = journal.Begin(Requests.Get("/"), "/", "")!;
        entry.Take(Encoding.UTF8.GetBytes(body));

        Assert.False(Parse("pointer=/a equals=x").Matches(entry));
    }

    [Fact]
    public void Query_FindsARequestThatWaits_IfItIsAskedFor()
    {
        var waiting = new RequestJournal(1, TimeProvider.System).Begin(Requests.Get("/"), "/", "")!;

        Assert.True(new JournalQuery { IsPending = true }.Matches(waiting));
        Assert.False(new JournalQuery { IsPending = false }.Matches(waiting));
        Assert.False(new JournalQuery { Status = 0 }.Matches(waiting));
        Assert.False(new JournalQuery { Pointer = JsonPointer.Parse("/a") }.Matches(waiting));
    }

    private static JournalQuery Parse(string text)
    {
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1]);
        return new JournalQuery
        {
            Method = parts.GetValueOrDefault("method"),
            Path = parts.TryGetValue("path", out var path) ? new PathPattern(path) : null,
            Status = parts.TryGetValue("status", out var status) ? int.Parse(status) : null,
            Token = parts.GetValueOrDefault("token"),
            After = parts.TryGetValue("after", out var after) ? long.Parse(after) : 0,
            IsPending = parts.TryGetValue("pending", out var pending) ? bool.Parse(pending) : null,
            Pointer = parts.TryGetValue("pointer", out var pointer) ? JsonPointer.Parse(pointer) : null,
            Value = parts.GetValueOrDefault("equals"),
        };
    }
}
