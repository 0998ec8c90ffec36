using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace NomadNodes.Storage.Schema;

/// <summary>Compares EF's model with the tables that the file has.</summary>
internal static class SchemaCheck
{
    /// <exception cref="StorageException">A table or column of the model is missing.</exception>
    internal static void Run(StateContext context, string file)
    {
        var found = ReadColumns((SqliteConnection)context.Database.GetDbConnection());
        foreach (var entity in context.Model.GetEntityTypes())
        {
            var table = StoreObjectIdentifier.Table(entity.GetTableName()!);
            foreach (var property in entity.GetProperties())
            {
                var column = $"{table.Name}.{property.GetColumnName(table)}";
                if (!found.Contains(column))
                    throw StorageFailures.Damaged(file, $"the column {column} is missing");
            }
        }
    }

    private static HashSet<string> ReadColumns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT t.name || '.' || c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c WHERE t.type = 'table'";
        using var reader = command.ExecuteReader();
        var columns = new HashSet<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }
}
