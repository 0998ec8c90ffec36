using System.Globalization;
using Microsoft.Data.Sqlite;
using NomadNodes.Settings;
using SQLitePCL;

namespace NomadNodes.Storage;

internal static class SqlitePragmas
{
    internal const int PageSize = 4096;

    // Holds the upper pages and the key indexes of 100,000 rows; the documents stay in the operating system's cache.
    private const int CacheKilobytes = 16 << 10;

    private const int BusyTimeoutMilliseconds = 5000;

    /// <summary>Opens a connection of its own (no pool: closed means closed) that waits for a lock inside SQLite, not in the driver's slow loop.</summary>
    internal static SqliteConnection Connect(string file, Durability synchronous)
    {
        var text = new SqliteConnectionStringBuilder
        {
            DataSource = file,
            Mode = SqliteOpenMode.ReadWriteCreate,
            Pooling = false,
            DefaultTimeout = 1,
        };
        var connection = new SqliteConnection(text.ConnectionString);
        try
        {
            connection.Open();
            connection.Run($"PRAGMA busy_timeout = {BusyTimeoutMilliseconds}; PRAGMA synchronous = {(int)synchronous};");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Page size and write-ahead log (in a new file) and no checkpoints by this connection.</summary>
    internal static void PrepareWriter(this SqliteConnection connection, string file)
    {
        // SQLite opens a file that it may not write without a word, and even BEGIN IMMEDIATE succeeds on it.
        if (raw.sqlite3_db_readonly(connection.Handle, "main") == 1)
            throw StorageFailures.ReadOnly(file, "it is read-only");
        connection.Run($"PRAGMA page_size = {PageSize}; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = -{CacheKilobytes};");
        var mode = connection.Read("PRAGMA journal_mode = WAL");
        if (mode != "wal")
            throw StorageFailures.NoWriteAheadLog(file, mode);
    }

    internal static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    internal static string Read(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture) ?? "";
    }
}
