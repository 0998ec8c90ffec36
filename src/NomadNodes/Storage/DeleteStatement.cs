using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Storage;

/// <summary>Deletes by key, prepared once, for a table of records.</summary>
internal sealed class DeleteStatement : IDisposable
{
    private readonly SqliteCommand _command;
    private readonly SqliteParameter _key = new("@key", null);

    internal DeleteStatement(SqliteConnection connection, IEntityType entity)
    {
        var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
        _command = connection.CreateCommand();
        _command.Parameters.Add(_key);
        _command.CommandText =
            $"DELETE FROM \"{table.Name}\" WHERE \"{entity.FindProperty(nameof(StateRow.Key))!.GetColumnName(table)}\" = @key";
    }

    internal void Run(SqliteTransaction transaction, string key)
    {
        _key.Value = key;
        _command.Transaction = transaction;
        _command.ExecuteNonQuery();
    }

    public void Dispose() => _command.Dispose();
}
