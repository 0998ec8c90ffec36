using System.Globalization;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;
using NomadNodes.Services.Lists;
using NomadNodes.State;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Lists;

/// <summary>Pages in the order of creation, beside pages made the long way.</summary>
public sealed class CreationListQueryTests : IAsyncLifetime
{
    private const int Allocs = 400;

    private static readonly ListOptions Whole = new(0, "", false);

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly List<Allocation> _all = [];

    public static TheoryData<string, string, bool, int> Requests
    {
        get
        {
            var data = new TheoryData<string, string, bool, int>();
            foreach (var ns in new[] { "*", "default", "other", "nope" })
            {
                foreach (var prefix in new[] { "", "00", "0000001a", "77" })
                {
                    foreach (var reverse in new[] { false, true })
                    {
                        foreach (var perPage in new[] { 0, 1, 7, -1 }) data.Add(ns, prefix, reverse, perPage);
                    }
                }
            }

            return data;
        }
    }

    public Task InitializeAsync() => _store.WriteAsync(write =>
    {
        var random = new Random(3);
        for (var i = 0; i < Allocs; i++)
        {
            _all.Add(new Allocation
            {
                ID = i < 200 ? StateWrites.Id(i) : new Guid((uint)random.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10).ToString(),
                Namespace = random.Next(3) == 0 ? "other" : "default",
                TaskGroup = random.Next(2) == 0 ? "even" : "odd",
                CreateIndex = (ulong)random.Next(5, 120),
            });
            write.Allocs.Put(_all[i], 120);
        }

        return write.NextIndex();
    });

    [Theory]
    [MemberData(nameof(Requests))]
    public void Pages_AreThoseMadeTheLongWay(string ns, string prefix, bool reverse, int perPage)
    {
        foreach (var token in new[] { "", "60.", "60.7", "99", "x.y", "0", "007.1", $"60.{_all[0].ID}", _all[50].ID, Token(_all[60]), Token(_all[300]) })
        {
            foreach (var filter in new[] { "", "TaskGroup == odd" })
            {
                var options = new ListOptions(perPage, token, reverse);
                var (ids, next) = LongWay(ns, prefix, filter.Length > 0, options);

                var page = Run(ns, prefix, filter, options);

                Assert.Equal((ids, next, 120UL), (string.Join(' ', page.Page.Ids()), page.Page.NextToken, page.Index));
            }
        }
    }

    [Fact]
    public void Page_IsAnError_IfTheFilterCannotJudge()
    {
        Assert.False(Query("*", "", "Nope == 1", Whole).Run().Succeeded(out _, out var error));

        Assert.Equal(400, error.Status);
        Assert.StartsWith("failed to read result page: error finding value in datum: /Nope", error.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Filter_IsNotAsked_OfRowsOfOtherNamespaces() => Assert.Empty(Run("nope", "", "Nope == 1", Whole).Page.Pieces);

    [Theory]
    [InlineData("", "Whole Allocs ")]
    [InlineData("0000", "Prefix Allocs 0000")]
    public void Watch_IsOnThePrefix_IfThereIsOne(string prefix, string watched)
    {
        var keys = default(WatchSet);
        Query("*", prefix, "", Whole).Watch(ref keys);

        Assert.Equal(watched, $"{(keys[0].Kind == WatchKind.Table ? "Whole" : keys[0].Kind.ToString())} {keys[0].Table} {keys[0].Text}");
    }

    [Fact]
    public void WholeList_IsMadeOfSlices_NotOfCopies()
    {
        var pieces = Run("*", "", "", Whole).Page.Pieces;

        Assert.True(pieces.Count < 10, $"{pieces.Count} pieces for {Allocs} rows.");
    }

    public Task DisposeAsync()
    {
        _store.Dispose();
        return Task.CompletedTask;
    }

    private (string Ids, string? NextToken) LongWay(string ns, string prefix, bool isFiltered, ListOptions options)
    {
        var rows = _all.Where(alloc => (ns == "*" || alloc.Namespace == ns) && alloc.ID.Replace("-", "", StringComparison.Ordinal).StartsWith(prefix, StringComparison.Ordinal));
        rows = prefix.Length > 0 ? rows.OrderBy(alloc => alloc.ID, StringComparer.Ordinal) : rows.OrderBy(alloc => alloc.CreateIndex).ThenBy(alloc => alloc.ID, StringComparer.Ordinal);
        if (options.Reverse) rows = rows.Reverse();
        var ids = new List<string>();
        var accepted = 0;
        foreach (var row in rows)
        {
            var order = prefix.Length > 0 ? string.CompareOrdinal(row.ID, options.NextToken) : Compare(row, options.NextToken);
            if (options.NextToken != "" && accepted == 0 && (options.Reverse ? order > 0 : order < 0)) continue;
            if (isFiltered && row.TaskGroup != "odd") continue;
            if (options.PerPage != 0 && ++accepted > options.PerPage) return (string.Join(' ', ids), prefix.Length > 0 ? row.ID : Token(row));
            accepted = Math.Max(accepted, 1);
            ids.Add(row.ID);
        }

        return (string.Join(' ', ids), null);
    }

    private static int Compare(Allocation alloc, string token)
    {
        var parts = token.Split('.', 2);
        return parts.Length == 2 && ulong.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var index)
            ? (alloc.CreateIndex, 0).CompareTo((index, 0)) is var order and not 0 ? order : string.CompareOrdinal(alloc.ID, parts[1])
            : string.CompareOrdinal(Token(alloc), token);
    }

    private static string Token(Allocation alloc) => string.Create(CultureInfo.InvariantCulture, $"{alloc.CreateIndex}.{alloc.ID}");

    private ListAnswer Run(string ns, string prefix, string filter, ListOptions options) => Value(Query(ns, prefix, filter, options).Run());

    private CreationListQuery<Allocation> Query(string ns, string prefix, string filter, ListOptions options)
    {
        Assert.True(UuidPrefix.TryParse(prefix, out var range, out _));
        return new(_store, CreationLists.Allocs, new(ns, prefix, filter, options), range, Value(RowFilter<Allocation>.Create(filter, AllocationFilterType.Instance)), null, null);
    }

    private static T Value<T>(Outcome<T> outcome) => outcome.Succeeded(out var value, out var error) ? value : throw new InvalidOperationException(error.Text);
}
