using Microsoft.Extensions.Logging;
using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

public sealed class CheckpointerTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Fact]
    public void Log_IsMovedIntoTheDatabase_WhileTheWriterGoesOn()
    {
        using var storage = _directory.Open(options => options with { CheckpointBytes = 64 << 10 });
        var empty = new FileInfo(_directory.Database).Length;
        var saves = 0UL;
        while (new FileInfo(_directory.Database).Length == empty && saves < 100_000)
            storage.Save(Batch.Of(++saves, Batch.Node($"{saves}", saves, new string('x', 2000))));

        Assert.InRange(saves, 1UL, 99_999UL);
    }

    [Fact]
    public void Log_StaysInTheLog_IfItIsShort()
    {
        using var storage = _directory.Open();
        var empty = new FileInfo(_directory.Database).Length;

        storage.Save(Batch.Large(1));

        Assert.Equal(empty, new FileInfo(_directory.Database).Length);
    }

    [Fact]
    public void Log_DoesNotGrowWithoutEnd_IfTheWriterNeverPauses()
    {
        const int Threshold = 64 << 10;
        using var storage = _directory.Open(options => options with { CheckpointBytes = Threshold });
        for (var index = 1UL; index <= 3000; index++)
            storage.Save(Batch.Of(index, Batch.Node("the same", index, new string('x', 9000))));

        // Each save adds at least five pages of 4 KB: 60 MB in all.
        Assert.InRange(new FileInfo(_directory.Database + "-wal").Length, Threshold, 30 << 20);
    }

    [Fact]
    public void Failure_IsLogged_IfTheLogCannotBeMoved()
    {
        _directory.Store(Batch.Of(1, Batch.Node("a", 1)));
        var log = new ListLogger();
        var connection = SqlitePragmas.Connect(_directory.Database, Durability.Off);
        connection.Run("BEGIN IMMEDIATE");

        new Checkpointer(connection, 1 << 20, log).Dispose();

        var (level, text) = Assert.Single(log.Entries);
        Assert.Equal(LogLevel.Error, level);
        Assert.Contains("is locked by another program", text, StringComparison.Ordinal);
    }

    public void Dispose() => _directory.Dispose();

    private sealed class ListLogger : ILogger
    {
        internal List<(LogLevel Level, string Text)> Entries { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => Entries.Add((logLevel, formatter(state, exception)));
    }
}
