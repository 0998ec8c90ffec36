using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Namespaces;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Namespaces;

public sealed class NamespaceWritesTests : IDisposable
{
    private const ulong First = StateWrites.Fresh + 1;
    private const string InUse = "1 error occurred:\n\t* namespace \"dev\" has non-terminal {0} in regions: [eu-1]\n\n";

    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly NamespaceWrites _namespaces;

    public NamespaceWritesTests() => _namespaces = new NamespaceWrites(_store, "eu-1");

    /// <summary>What is sent, and the faults of it in their order.</summary>
    public static TheoryData<string, int, string, string[]> Faults => new()
    {
        { "", 0, "", ["invalid name \"\". Must match regex ^[a-zA-Z0-9-]{1,128}$"] },
        { "a_b", 256, "", ["invalid name \"a_b\". Must match regex ^[a-zA-Z0-9-]{1,128}$"] },
        { "a\n", 257, "", ["invalid name \"a\\n\". Must match regex ^[a-zA-Z0-9-]{1,128}$", "description longer than 256"] },
        { "a", 0, "p", ["invalid node pool configuration: Node Pools Governance is unlicensed."] },
        { "a", 0, "pvc", ["invalid node pool configuration: Node Pools Governance is unlicensed.", "invalid vault configuration: Multi-Cluster Vault is unlicensed.", "invalid consul configuration: Multi-Cluster Consul is unlicensed."] },
    };

    public void Dispose() => _store.Dispose();

    [Fact]
    public void Default_IsThere_FromTheStart()
    {
        Assert.Equal(("Default shared namespace", 1ul, 1ul), (Stored("default")!.Description, Stored("default")!.CreateIndex, Stored("default")!.ModifyIndex));
        Assert.Equal(1ul, _store.Current.Namespaces.Index);
    }

    [Fact]
    public async Task UpsertAsync_ReplacesTheWholeNamespace_AndKeepsCreateIndex()
    {
        Value(await _namespaces.UpsertAsync(new NamespaceRequest { Name = "dev", Description = "d", Meta = new() { ["owner"] = "me" } }));
        var hash = Stored("dev")!.Hash;

        Assert.Equal(First + 1, Value(await _namespaces.UpsertAsync(new NamespaceRequest { Name = "dev" })));

        var stored = Stored("dev")!;
        Assert.Equal(("", null, First, First + 1), (stored.Description, stored.Meta, stored.CreateIndex, stored.ModifyIndex));
        Assert.NotEqual(hash, stored.Hash);
        Assert.Equal(First + 1, _store.Current.Namespaces.Index);
    }

    [Fact]
    public async Task UpsertAsync_ChangesTheDefaultNamespace()
    {
        Value(await _namespaces.UpsertAsync(new NamespaceRequest { Name = "default", Description = "mine" }));
        Assert.Equal(("mine", 1ul, First), (Stored("default")!.Description, Stored("default")!.CreateIndex, Stored("default")!.ModifyIndex));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task UpsertAsync_SaysAllFaultsAtOnce_AndTakesNoIndex(string name, int description, string configured, string[] faults)
    {
        var request = new NamespaceRequest
        {
            Name = name,
            Description = new string('d', description),
            NodePoolConfiguration = configured.Contains('p') ? new() : null,
            VaultConfiguration = configured.Contains('v') ? new() : null,
            ConsulConfiguration = configured.Contains('c') ? new() : null,
        };

        Assert.Equal(NamespaceErrors.Invalid(name, faults), (await _namespaces.UpsertAsync(request)).Error);
        Assert.Equal(StateWrites.Fresh, _store.Current.Index);
    }

    [Fact]
    public async Task UpsertAsync_RefusesAQuota_AndUsesUpAnIndex()
    {
        var outcome = await _namespaces.UpsertAsync(new NamespaceRequest { Name = "a", Quota = "q" });

        Assert.Equal(new ApiError(500, "namespace \"a\" using non-existent quota \"q\""), outcome.Error);
        Assert.Equal((First, 1ul), (_store.Current.Index, _store.Current.Namespaces.Index));
        Assert.Null(Stored("a"));
    }

    [Fact]
    public async Task DeleteAsync_RemovesTheNamespace_IfWhatIsInItIsOver()
    {
        Value(await _namespaces.UpsertAsync(new NamespaceRequest { Name = "dev" }));
        await PutAsync(JobStatus.Dead, AllocClientStatus.Complete, "dev");
        await PutAsync(JobStatus.Running, AllocClientStatus.Running, "dev-2");

        Value(await _namespaces.DeleteAsync("dev"));

        Assert.Null(Stored("dev"));
        Assert.Equal(_store.Current.Index, _store.Current.Namespaces.Index);
    }

    [Theory]
    [InlineData(JobStatus.Running, AllocClientStatus.Complete, "jobs")]
    [InlineData(JobStatus.Dead, AllocClientStatus.Running, "allocations")]
    public async Task DeleteAsync_IsRefused_IfSomethingInItIsNotOver(string job, string alloc, string what)
    {
        Value(await _namespaces.UpsertAsync(new NamespaceRequest { Name = "dev" }));
        await PutAsync(job, alloc, "dev");
        var index = _store.Current.Index;

        Assert.Equal(new ApiError(500, InUse.Replace("{0}", what, StringComparison.Ordinal)), (await _namespaces.DeleteAsync("dev")).Error);
        Assert.Equal(index, _store.Current.Index);
        Assert.NotNull(Stored("dev"));
    }

    [Theory]
    [InlineData("missing", "namespace not found")]
    [InlineData("default", "can not delete default namespace")]
    public async Task DeleteAsync_IsRefused_IfThereIsNothingToDelete(string name, string text)
    {
        Assert.Equal(new ApiError(500, text), (await _namespaces.DeleteAsync(name)).Error);
        Assert.NotNull(Stored("default"));
    }

    private static ulong Value(Outcome<ulong> outcome)
    {
        Assert.Null(outcome.Error);
        Assert.True(outcome.Succeeded(out var index, out _));
        return index;
    }

    private Namespace? Stored(string name) => _store.Current.Namespaces.Find(new TextKey(name))?.Record;

    private Task<ulong> PutAsync(string job, string alloc, string ns) => _store.WriteAsync(write =>
    {
        var index = write.NextIndex();
        write.Jobs.Put(new Job { ID = "web", Namespace = ns, Status = job, CreateIndex = index, ModifyIndex = index }, index);
        write.Allocs.Put(
            new Allocation
            {
                ID = StateWrites.Id((int)index),
                NodeID = StateWrites.Id(1),
                Namespace = ns,
                JobID = "web",
                ClientStatus = alloc,
                DesiredStatus = AllocDesiredStatus.Run,
                CreateIndex = index,
                ModifyIndex = index,
            },
            index);
        return index;
    });
}
