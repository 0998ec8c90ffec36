using System.Diagnostics;
using System.Globalization;
using NomadNodes.Storage;

namespace NomadNodes.Tests.Storage;

/// <summary>A process that saves batches is killed in the middle, again and again, in one directory.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly StorageDirectory _directory = new();

    [Fact]
    public void EverythingAcknowledged_IsThere_AfterTheWriterWasKilled()
    {
        var before = 0UL;
        for (var round = 0; round < 3; round++)
        {
            var acknowledged = WriteUntilKilled(lines: 100 + (round * 57));
            var state = _directory.Reload();

            Assert.InRange(acknowledged, before + 1, state.RaftIndex);
            // One batch may have been stored and not yet been told of.
            Assert.InRange(state.RaftIndex, acknowledged, acknowledged + 1);
            AssertWhole(state);
            before = state.RaftIndex;
        }
    }

    public void Dispose() => _directory.Dispose();

    private static void AssertWhole(StoredState state)
    {
        var nodes = state.Tables[StateTables.Nodes];
        Assert.Equal(state.RaftIndex, (ulong)nodes.Count);
        Assert.All(nodes, (row, i) => Assert.Equal((ulong)i + 1, row.ModifyIndex));
        Assert.Equal(state.RaftIndex, Assert.Single(state.Tables[StateTables.Evals]).ModifyIndex);
        Assert.Equal([new TableIndex(StateTables.Nodes, state.RaftIndex)], state.TableIndexes);
    }

    private ulong WriteUntilKilled(int lines)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add("exec");
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "NomadNodes.CrashWriter.dll"));
        start.ArgumentList.Add(_directory.Path);
        using var writer = Process.Start(start)!;
        string? newest = null;
        for (var i = 0; i < lines; i++)
            newest = writer.StandardOutput.ReadLine();
        writer.Kill();
        while (writer.StandardOutput.ReadLine() is { } late)
            newest = late;
        writer.WaitForExit();
        return ulong.Parse(newest!, CultureInfo.InvariantCulture);
    }
}
