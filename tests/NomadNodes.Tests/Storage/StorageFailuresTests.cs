using Microsoft.Data.Sqlite;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

public sealed class StorageFailuresTests
{
    // The codes are SQLite's primary result codes; those that no test can bring about for real are here too.
    [Theory]
    [InlineData(13, "The disk that holds '/data/x.db' is full. Make room")]
    [InlineData(26, "The file '/data/x.db' is no database of this server")]
    [InlineData(11, "The database '/data/x.db' is damaged")]
    [InlineData(8, "The database '/data/x.db' cannot be written")]
    [InlineData(3, "The database '/data/x.db' cannot be written")]
    [InlineData(14, "The database '/data/x.db' cannot be written")]
    [InlineData(23, "The database '/data/x.db' cannot be written")]
    [InlineData(5, "The database '/data/x.db' is locked by another program. Close")]
    [InlineData(6, "The database '/data/x.db' is locked by another program. Close")]
    [InlineData(10, "The disk that holds '/data/x.db' failed (why). Check the disk")]
    [InlineData(7, "SQLite failed on '/data/x.db': why.")]
    public void Sqlite_SaysWhatToDo_OfEachKindOfFailure(int code, string text)
        => Assert.StartsWith(text, StorageFailures.Sqlite("/data/x.db", new SqliteException("why", code)).Message, StringComparison.Ordinal);
}
