namespace NomadNodes.Benchmarks.Storage;

/// <summary>A directory under the system's temporary one, on whose disk the figures depend; deleted at the end.</summary>
internal sealed class ScratchDirectory : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("nomadnodes-bench-").FullName;

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
