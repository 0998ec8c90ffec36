using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Storage;

/// <summary>Writes batches by statements that live as long as the connection (docs/decisions/0003-prepared-upserts.md).</summary>
internal sealed class BatchWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly Dictionary<string, IEntityType> _entities;
    private readonly Dictionary<string, UpsertStatement> _upserts = [];
    private readonly Dictionary<string, DeleteStatement> _deletes = [];
    private readonly UpsertStatement _tableIndex;
    private readonly UpsertStatement _meta;

    internal BatchWriter(StateContext context)
    {
        _connection = (SqliteConnection)context.Database.GetDbConnection();
        _entities = context.Model.GetEntityTypes().ToDictionary(entity => entity.GetTableName()!);
        _tableIndex = new UpsertStatement(
            _connection, _entities[TableIndexRow.Table], nameof(TableIndexRow.Key), nameof(TableIndexRow.Index));
        _meta = new UpsertStatement(_connection, _entities[MetaRow.Table], nameof(MetaRow.Key), nameof(MetaRow.Value));
    }

    internal void Write(StorageBatch batch, SqliteTransaction transaction)
    {
        foreach (var row in batch.Rows)
        {
            if (row.Document.IsEmpty)
                DeleteFrom(row.Table).Run(transaction, row.Key);
            else
                UpsertInto(row.Table).Run(transaction, row.Key, (long)row.CreateIndex, (long)row.ModifyIndex, ToArray(row.Document));
        }

        foreach (var (table, index) in batch.TableIndexes)
            _tableIndex.Run(transaction, table, (long)index);
        foreach (var (key, value) in batch.Meta)
            _meta.Run(transaction, key, value);
        _meta.Run(transaction, MetaKeys.RaftIndex, batch.RaftIndex.ToString(CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        foreach (var statement in _upserts.Values)
            statement.Dispose();
        foreach (var statement in _deletes.Values)
            statement.Dispose();
        _tableIndex.Dispose();
        _meta.Dispose();
    }

    private static byte[] ToArray(ReadOnlyMemory<byte> document)
        => MemoryMarshal.TryGetArray(document, out var segment) && segment.Array is { } whole && whole.Length == segment.Count
            ? whole
            : document.ToArray();

    private UpsertStatement UpsertInto(string table)
    {
        if (!_upserts.TryGetValue(table, out var statement))
        {
            statement = new UpsertStatement(
                _connection,
                _entities[table],
                nameof(StateRow.Key),
                nameof(StateRow.CreateIndex),
                nameof(StateRow.ModifyIndex),
                nameof(StateRow.Document));
            _upserts.Add(table, statement);
        }

        return statement;
    }

    private DeleteStatement DeleteFrom(string table)
    {
        if (!_deletes.TryGetValue(table, out var statement))
        {
            statement = new DeleteStatement(_connection, _entities[table]);
            _deletes.Add(table, statement);
        }

        return statement;
    }
}
