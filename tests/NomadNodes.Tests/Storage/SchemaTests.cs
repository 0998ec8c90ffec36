using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NomadNodes.Storage;
using NomadNodes.Storage.Schema;

namespace NomadNodes.Tests.Storage;

public sealed class SchemaTests : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");
    private readonly StateContext _context;

    public SchemaTests()
    {
        _connection.Open();
        _context = new StateContext(_connection);
    }

    [Fact]
    public void Steps_MakeTheTablesOfTheModel_Exactly()
    {
        Upgrade(SchemaSteps.All);
        using var expected = new SqliteConnection("Data Source=:memory:");
        expected.Open();
        expected.Run(_context.Database.GenerateCreateScript());

        Assert.Equal(Columns(expected), Columns(_connection));
        Assert.Equal(15, _context.Model.GetEntityTypes().Count());
    }

    [Fact]
    public void Steps_MakeATableForEachName_OfStateTables()
        => Assert.Empty(StateTables.All.Except(_context.Model.GetEntityTypes().Select(entity => entity.GetTableName()!)));

    [Fact]
    public void Upgrade_RunsTheMissingStepsOnly_IfTheVersionIsOlder()
    {
        Upgrade(SchemaSteps.All);
        var more = SchemaSteps.All.Append("CREATE TABLE extra (x); INSERT INTO extra VALUES (1);").ToList();

        Upgrade(more);
        Upgrade(more);

        Assert.Equal("1", _connection.Read("SELECT count(*) FROM extra"));
        Assert.Equal(more.Count, new SchemaUpgrade(_context, "file", more).ReadVersion());
    }

    [Fact]
    public void Upgrade_ChangesNothing_IfAStepFails()
    {
        Upgrade(SchemaSteps.All);
        var version = SchemaSteps.All.Count;
        string[] more = [.. SchemaSteps.All, "CREATE TABLE extra (x);", "NOT SQL"];

        Assert.Throws<SqliteException>(() => Upgrade(more));

        Assert.Equal("0", _connection.Read("SELECT count(*) FROM sqlite_master WHERE name = 'extra'"));
        Assert.Equal(version, new SchemaUpgrade(_context, "file", more).ReadVersion());
    }

    [Fact]
    public void Check_NamesTheColumn_IfItIsMissing()
    {
        Upgrade(SchemaSteps.All);
        SchemaCheck.Run(_context, "file");
        _connection.Run("ALTER TABLE evals DROP COLUMN ModifyIndex");

        var refusal = Assert.Throws<StorageException>(() => SchemaCheck.Run(_context, "file"));

        Assert.Contains("the column evals.ModifyIndex is missing", refusal.Message, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        _context.Dispose();
        _connection.Dispose();
    }

    private void Upgrade(IReadOnlyList<string> steps)
    {
        var upgrade = new SchemaUpgrade(_context, "file", steps);
        upgrade.Run(upgrade.ReadVersion());
    }

    private static List<string> Columns(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT concat_ws(' ', t.name, c.name, c.type, c.\"notnull\", c.pk) FROM sqlite_master t JOIN pragma_table_info(t.name) c " +
            "WHERE t.type = 'table' ORDER BY t.name, c.name";
        using var reader = command.ExecuteReader();
        var columns = new List<string>();
        while (reader.Read())
            columns.Add(reader.GetString(0));
        return columns;
    }
}
