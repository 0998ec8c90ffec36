using NomadNodes.Agent;

namespace NomadNodes.Tests.Agent;

public sealed class ReadyFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    private string FilePath => Path.Combine(_folder, "ready");

    [Theory]
    [InlineData("", null, "")]
    [InlineData("--Seed empty", null, "--Seed empty")]
    [InlineData("--Seed empty -ready-file a --Http:Port=0", "a", "--Seed empty --Http:Port=0")]
    [InlineData("--ready-file=a", "a", "")]
    [InlineData("-ready-file=a --ready-file b", "b", "")]
    [InlineData("-ready-file", null, "-ready-file")]
    [InlineData("ready-file a", null, "ready-file a")]
    public void Flag_IsTakenOutOfTheCommandLine(string line, string? path, string others)
    {
        var taken = ReadyFile.Take(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal((path, others), (taken.Path, string.Join(' ', taken.Others)));
    }

    [Fact]
    public void File_IsThere_AsLongAsTheServerAnswers()
    {
        File.WriteAllText(FilePath, "of an earlier server");
        using var ready = new ReadyFile(FilePath);
        Assert.False(File.Exists(FilePath));

        ready.Write(new Uri("http://127.0.0.1:4700"));
        Assert.Equal("http://127.0.0.1:4700\n", File.ReadAllText(FilePath));

        ready.Dispose();
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void NoPath_IsNoFile(string? path)
    {
        using var ready = new ReadyFile(path);

        ready.Write(new Uri("http://127.0.0.1:4700"));

        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
