using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Storage.Schema;

/// <summary>Brings a database to the version that the steps lead to, or refuses it untouched.</summary>
internal sealed class SchemaUpgrade(StateContext context, string file, IReadOnlyList<string> steps)
{
    private readonly SqliteConnection _connection = (SqliteConnection)context.Database.GetDbConnection();

    /// <summary>0 = an empty file.</summary>
    internal int ReadVersion()
    {
        using var transaction = context.Database.BeginTransaction();
        if (CountTables("") == 0)
            return 0;
        if (CountTables($" AND name = '{MetaRow.Table}'") == 0)
            throw StorageFailures.NotOurs(file, $"it has tables, but no table '{MetaRow.Table}'");
        return ParseVersion(_connection.Read($"SELECT \"Value\" FROM \"{MetaRow.Table}\" WHERE \"Key\" = '{MetaKeys.SchemaVersion}'"));
    }

    internal void Run(int version)
    {
        if (version == steps.Count)
            return;
        using var transaction = context.Database.BeginTransaction();
        for (var next = version; next < steps.Count; next++)
            _connection.Run(steps[next]);
        _connection.Run(
            $"""
            INSERT INTO "{MetaRow.Table}" VALUES ('{MetaKeys.SchemaVersion}', '{steps.Count}')
            ON CONFLICT ("Key") DO UPDATE SET "Value" = excluded."Value"
            """);
        transaction.Commit();
    }

    private int ParseVersion(string text)
    {
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var version) || version == 0)
            throw StorageFailures.NotOurs(file, $"its schema version is '{text}'");
        if (version > steps.Count)
            throw StorageFailures.NewerSchema(file, version, steps.Count);
        return version;
    }

    private int CountTables(string condition) => int.Parse(
        _connection.Read($"SELECT count(*) FROM sqlite_master WHERE type = 'table'{condition}"), CultureInfo.InvariantCulture);
}
