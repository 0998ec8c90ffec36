using System.Globalization;
using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

/// <summary>Directories and files that cannot be used: a clear message, and every byte of the database as it was.</summary>
public sealed class RefusedStartTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Fact]
    public void SecondServer_IsRefusedWithTheProcessId_UntilTheFirstEnds()
    {
        using (var first = _directory.Open())
        {
            first.Save(Batch.Of(1, Batch.Node("a", 1)));
            var refusal = AssertRefused("is in use by another server", "Stop that one, or set Data:Directory");
            Assert.Contains($"(process {Environment.ProcessId})", refusal, StringComparison.Ordinal);
            first.Save(Batch.Of(2, Batch.Node("b", 2)));
        }

        Assert.Equal(["a 1 1 {}", "b 2 2 {}"], _directory.Reload().Tables[StateTables.Nodes].Describe());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-5x")]
    public void SecondServer_IsRefusedWithoutANumber_IfTheProcessIdCannotBeRead(string text)
    {
        using var first = _directory.Open();
        File.WriteAllText(Path.Combine(_directory.Path, DirectoryLock.ProcessIdFile), text);

        AssertRefused($"'{_directory.Path}' is in use by another server. Stop");
    }

    [Fact]
    public void LockFile_IsNoObstacle_IfItsServerIsGone()
    {
        File.WriteAllText(Path.Combine(_directory.Path, DirectoryLock.LockFile), "");
        File.WriteAllText(Path.Combine(_directory.Path, DirectoryLock.ProcessIdFile), "1");

        Assert.Equal(0UL, _directory.Reload().RaftIndex);
    }

    [Fact]
    public void RefusedStart_FreesTheDirectory_ForTheNextOne()
    {
        File.WriteAllText(_directory.Database, "no database, but long enough to look like one if it had the right first bytes");
        AssertRefused("is no database of this server");
        File.Delete(_directory.Database);

        Assert.Equal(0UL, _directory.Reload().RaftIndex);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(int.MaxValue)]
    public void NewerSchema_IsRefused(int version)
    {
        _directory.Store(Batch.Large(1));
        Change($"UPDATE meta SET \"Value\" = '{version}' WHERE \"Key\" = 'schema_version'");

        AssertRefusedUntouched(
            string.Create(CultureInfo.InvariantCulture, $"has schema version {version}, and this server knows versions up to 2"),
            "Start the newer server that wrote it");
    }

    [Theory]
    [InlineData("DELETE FROM meta WHERE \"Key\" = 'schema_version'", "its schema version is ''")]
    [InlineData("UPDATE meta SET \"Value\" = 'x' WHERE \"Key\" = 'schema_version'", "its schema version is 'x'")]
    [InlineData("UPDATE meta SET \"Value\" = '0' WHERE \"Key\" = 'schema_version'", "its schema version is '0'")]
    [InlineData("DROP TABLE meta", "it has tables, but no table 'meta'")]
    [InlineData("DROP TABLE evals", "the column evals.")]
    public void OtherPeoplesDatabase_IsRefused(string change, string why)
    {
        _directory.Store(Batch.Large(1));
        Change(change);

        AssertRefusedUntouched(why, "away to start with an empty state");
    }

    [Fact]
    public void OtherFile_IsRefused_IfItIsNoDatabase()
    {
        File.WriteAllText(_directory.Database, string.Concat(Enumerable.Repeat("no database at all\n", 1000)));

        AssertRefusedUntouched("is no database of this server: it is not a SQLite database", "Move it away");
    }

    [Theory]
    [InlineData("overwritten")]
    [InlineData("cut off")]
    public void DamagedFile_IsRefused_AtStartOrLoad(string damage)
    {
        _directory.Store(Batch.Large(1));
        using (var file = File.OpenWrite(_directory.Database))
        {
            // Past the first page and the pages of the still empty tables.
            const int From = 40 * SqlitePragmas.PageSize;
            file.Seek(From, SeekOrigin.Begin);
            if (damage == "cut off")
                file.SetLength(From);
            else
                file.Write(Enumerable.Repeat((byte)0xA5, (int)(file.Length - From)).ToArray());
        }

        AssertRefusedUntouched("is damaged", "Put a copy back that is whole");
    }

    [Fact]
    public void Directory_IsRefused_IfItCannotBeMade()
    {
        var path = Path.Combine(_directory.Path, "file", "data");
        File.WriteAllText(Path.Combine(_directory.Path, "file"), "in the way");

        AssertRefused(() => Open(path), $"The data directory '{path}' cannot be made", "Set Data:Directory");
    }

    [Fact]
    public void Directory_IsMadeWithItsParents_IfItIsMissing()
    {
        var path = Path.Combine(_directory.Path, "a", "b");

        Open(path);

        Assert.True(File.Exists(Path.Combine(path, SqliteStorage.DatabaseFile)));
    }

    [LinuxFact]
    public void FullDisk_IsToldOf_AtStart()
    {
        _directory.Store(Batch.Large(1));
        // The smallest thing that a start has to write.
        File.CreateSymbolicLink(Path.Combine(_directory.Path, DirectoryLock.ProcessIdFile), "/dev/full");

        AssertRefusedUntouched("cannot be written: No space left on device", "Make room");
    }

    public void Dispose() => _directory.Dispose();

    private static void Open(string path)
    {
        using var storage = SqliteStorage.Open(new SqliteStorageOptions(path) { Synchronous = Durability.Off }, NullLogger.Instance);
        storage.Load();
    }

    private static string AssertRefused(Action open, params string[] parts)
    {
        var refusal = Assert.Throws<StorageException>(open).Message;
        Assert.All(parts, part => Assert.Contains(part, refusal, StringComparison.Ordinal));
        return refusal;
    }

    private string AssertRefused(params string[] parts) => AssertRefused(() => Open(_directory.Path), parts);

    private void AssertRefusedUntouched(params string[] parts)
    {
        var before = _directory.ReadDatabase();
        AssertRefused([_directory.Path, .. parts]);
        Assert.Equal(before, _directory.ReadDatabase());
    }

    private void Change(string sql)
    {
        using var connection = SqlitePragmas.Connect(_directory.Database, Durability.Off);
        connection.Run(sql);
    }
}
