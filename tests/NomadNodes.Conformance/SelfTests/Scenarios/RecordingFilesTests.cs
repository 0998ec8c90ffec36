using NomadNodes.Conformance.Scenarios;

namespace NomadNodes.Conformance.SelfTests.Scenarios;

public sealed class RecordingFilesTests
{
    private static readonly HashSet<string> Kinds =
        ["http", "register", "status", "expire", "events", "client", "wait", "pause", "watch", "blocked", "answered", "stream", "lines"];

    [Fact]
    public void Recordings_AreThere_WithStepsOfKnownKinds()
    {
        Assert.NotEmpty(RecordingFiles.All);
        Assert.All(RecordingFiles.All, recording => Assert.NotEmpty(recording.Steps));
        Assert.Empty(RecordingFiles.All.SelectMany(recording => recording.Steps).Select(step => step.Do).Except(Kinds));
    }

    [Fact]
    public void Recordings_AreNamedAsTheirFiles_Once()
    {
        Assert.All(RecordingFiles.All, recording => Assert.EndsWith("/" + recording.Name, recording.Id, StringComparison.Ordinal));
        Assert.Equal(RecordingFiles.All.Count, RecordingFiles.All.Select(recording => recording.Name).Distinct().Count());
    }

    /// <summary>The originals lie beside the checkout where the recordings are made; elsewhere there is nothing to compare with.</summary>
    [Fact]
    public void Recordings_EqualTheirOriginals_IfThoseAreBesideTheCheckout()
    {
        var originals = Path.Combine(RecordingFiles.RepositoryRoot, "..", "shared", "conformance");
        var copies = Contents(RecordingFiles.Folder);
        Assert.Equal(Directory.Exists(originals) ? Contents(originals) : copies, copies);
    }

    private static SortedDictionary<string, string> Contents(string folder) => new(
        RecordingFiles.Files(folder).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
