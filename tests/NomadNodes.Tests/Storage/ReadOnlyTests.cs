using System.Runtime.Versioning;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

[SupportedOSPlatform("linux")]
public sealed class ReadOnlyTests : IDisposable
{
    private const UnixFileMode Read = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Write = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private const UnixFileMode Enter = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly StorageDirectory _directory = new();

    [LinuxFact]
    public void Start_Succeeds_IfTheModesAllowIt()
    {
        Allow(directory: Read | Write | Enter, files: Read | Write);

        Assert.Null(OrdinaryUser.Run(() => _directory.Store(Batch.Of(2, Batch.Node("a", 2)))));
    }

    [LinuxFact]
    public void Start_IsRefused_IfTheDirectoryIsReadOnly()
    {
        Allow(directory: Read | Enter, files: Read);

        AssertRefused($"The data directory '{_directory.Path}' cannot be written", "give the server's user the right to write there");
    }

    [LinuxFact]
    public void Start_IsRefused_IfTheDatabaseIsReadOnly()
    {
        Allow(directory: Read | Write | Enter, files: Read | Write);
        File.SetUnixFileMode(_directory.Database, Read);

        AssertRefused($"The database '{_directory.Database}' cannot be written", "right to write the file and its directory");
    }

    public void Dispose()
    {
        Allow(directory: Read | Write | Enter, files: Read | Write);
        _directory.Dispose();
    }

    private void Allow(UnixFileMode directory, UnixFileMode files)
    {
        if (!File.Exists(_directory.Database))
            _directory.Store(Batch.Large(1));
        foreach (var file in Directory.GetFiles(_directory.Path))
            File.SetUnixFileMode(file, files);
        File.SetUnixFileMode(_directory.Path, directory);
    }

    private void AssertRefused(params string[] parts)
    {
        var before = _directory.ReadDatabase();
        var refusal = Assert.IsType<StorageException>(OrdinaryUser.Run(() => _directory.Open().Dispose())).Message;
        Assert.All(parts, part => Assert.Contains(part, refusal, StringComparison.Ordinal));
        Assert.Equal(before, _directory.ReadDatabase());
    }
}
