using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Storage;

/// <summary>
/// Reads everything, on EF's connection. A reader: compiling EF's first query alone costs more than loading a small state
/// (docs/decisions/0003-prepared-upserts.md).
/// </summary>
internal sealed class StateLoader(StateContext context)
{
    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();

    internal StoredState Load()
    {
        var meta = Read($"SELECT \"Key\", \"Value\" FROM \"{MetaRow.Table}\"", row => (Key: row.GetString(0), Value: row.GetString(1)))
            .ToDictionary(row => row.Key, row => row.Value);
        meta.Remove(MetaKeys.SchemaVersion);
        return new StoredState(
            meta.Remove(MetaKeys.RaftIndex, out var index) ? ulong.Parse(index, CultureInfo.InvariantCulture) : 0,
            StateTables.All.ToDictionary(table => table, IReadOnlyList<StoredRow> (table) => ReadRows(table)),
            Read($"SELECT \"Key\", \"Index\" FROM \"{TableIndexRow.Table}\"", row => new TableIndex(row.GetString(0), (ulong)row.GetInt64(1))),
            meta);
    }

    private List<StoredRow> ReadRows(string table) => Read(
        $"SELECT \"Key\", \"CreateIndex\", \"ModifyIndex\", \"Document\" FROM \"{table}\" ORDER BY \"Key\"",
        row => new StoredRow(row.GetString(0), (ulong)row.GetInt64(1), (ulong)row.GetInt64(2), row.GetFieldValue<byte[]>(3)));

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(read(reader));
        return rows;
    }
}
