using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NomadNodes.Storage;

/// <summary>"Insert, or replace what the key has": one statement, prepared once, for a table of EF's model.</summary>
internal sealed class UpsertStatement : IDisposable
{
    private readonly SqliteCommand _command;

    // The properties are in the order in which Run is given their values, the key first.
    internal UpsertStatement(SqliteConnection connection, IEntityType entity, params ReadOnlySpan<string> properties)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        var columns = new string[properties.Length];
        _command = connection.CreateCommand();
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = $"\"{entity.FindProperty(properties[i])!.GetColumnName(table)}\"";
            _command.Parameters.Add(new SqliteParameter($"@p{i}", null));
        }

        _command.CommandText =
            $"INSERT INTO \"{table.Name}\" ({string.Join(", ", columns)}) " +
            $"VALUES ({string.Join(", ", columns.Select((_, i) => $"@p{i}"))}) " +
            $"ON CONFLICT ({columns[0]}) DO UPDATE SET {string.Join(", ", columns.Skip(1).Select(c => $"{c} = excluded.{c}"))}";
    }

    internal void Run(SqliteTransaction transaction, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            _command.Parameters[i].Value = values[i];
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
