using Microsoft.Extensions.Logging;
using NomadNodes.Model;
using NomadNodes.Services.Garbage;
using NomadNodes.Services.Scheduling;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.Http;
using NomadNodes.Tests.State;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Services.Garbage;

public sealed class GarbageRequestsTests : IDisposable
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly ListLogger _log = new();
    private readonly LoggerFactory _logs;
    private readonly GarbageRequests _requests;

    public GarbageRequestsTests()
    {
        _logs = new LoggerFactory([_log]);
        _requests = new GarbageRequests(new GarbageWrites(_store, new NodeEvaluations(Guid.NewGuid)), _logs.CreateLogger<GarbageRequests>());
    }

    public void Dispose()
    {
        _logs.Dispose();
        _log.Dispose();
        _store.Dispose();
    }

    [Fact]
    public async Task Begin_TakesNodesThatAreDown()
    {
        await _store.WriteAsync(write =>
        {
            var index = write.NextIndex();
            write.Nodes.Put(StateWrites.Node(1, "up") with { Status = NodeStatus.Ready, CreateIndex = index, ModifyIndex = index }, index);
            write.Nodes.Put(StateWrites.Node(2, "down") with { Status = NodeStatus.Down, CreateIndex = index, ModifyIndex = index }, index);
            return index;
        });

        _requests.Begin();

        await Soon.BecomesTrueAsync(() => _store.Current.Nodes.Count == 1);
        Assert.Equal(["up"], _store.Current.Names());
    }

    [Fact]
    public async Task Begin_SaysInTheLog_IfItFails()
    {
        _store.Dispose();

        _requests.Begin();

        await Soon.BecomesTrueAsync(() => _log.Entries.Count > 0);
        Assert.Equal(LogLevel.Error, _log.Entries[0].Level);
    }
}
