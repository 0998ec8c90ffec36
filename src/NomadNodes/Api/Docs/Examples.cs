using System.Text;
using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Model.Responses;

namespace NomadNodes.Api.Docs;

/// <summary>Objects as the server writes them, for the API document: made by the same code, so that they cannot differ.</summary>
internal static class Examples
{
    public const string NodeId = "f7476465-4d6e-c0de-26d0-e383c49be941";

    private static readonly Node SampleNode = NodeCanonical.Registered(new Node
    {
        ID = NodeId,
        Datacenter = "dc1",
        Name = "nomad-4",
        HTTPAddr = "10.138.0.5:4646",
        NodePool = "prod-eng",
        Status = NodeStatus.Ready,
        Attributes = new Dictionary<string, string> { ["kernel.name"] = "linux", ["nomad.version"] = "2.0.6", ["os.name"] = "ubuntu" },
        Meta = new Dictionary<string, string> { ["rack"] = "r1" },
        Links = new Dictionary<string, string> { ["consul"] = "dc1.nomad-4" },
        Drivers = new Dictionary<string, DriverInfo> { ["docker"] = new() { Detected = true, Healthy = true, HealthDescription = "Healthy" } },
        NodeResources = new NodeResources
        {
            Cpu = new() { CpuShares = 4000, TotalCpuCores = 2, ReservableCpuCores = [0, 1] },
            Memory = new() { MemoryMB = 8192 },
            Disk = new() { DiskMB = 100_000 },
            Networks = [new NetworkResource { Mode = "host", Device = "eth0", IP = "10.138.0.5", MBits = 1000 }],
            MinDynamicPort = 20_000,
            MaxDynamicPort = 32_000,
        },
        ReservedResources = new NodeReservedResources(),
        Events = [NodeEvents.Registered(Timestamp.FromUnixSeconds(1_800_000_000))],
        StatusUpdatedAt = 1_800_000_000,
        CreateIndex = 8,
        ModifyIndex = 9,
    });

    private static readonly NodePool SamplePool = new()
    {
        Name = "prod-eng",
        Description = "Production workloads",
        Meta = new Dictionary<string, string> { ["env"] = "production", ["team"] = "engineering" },
        SchedulerConfiguration = new() { SchedulerAlgorithm = "spread" },
        NodeIdentityTTL = NodePool.DefaultIdentityTTL,
        CreateIndex = 11,
        ModifyIndex = 11,
    };

    public static string Node { get; } = Text(SampleNode);

    public static string NodeList { get; } =
        $"[{Encoding.UTF8.GetString(WireBytes.Of(SampleNode, static (w, node) => NodeStub.Write(w, node, NodeListFields.Resources | NodeListFields.OS)))}]";

    public static string Pool { get; } = Text(SamplePool with { Hash = NodePoolHash.Compute(SamplePool) });

    public static string PoolList { get; } = $"[{Pool}]";

    public static string DrainAnswer { get; } = Text(new NodeChangeResponse(42, null, 0, 42));

    public static string EligibilityAnswer { get; } = Text(new NodeChangeResponse(0, null, 0, 42));

    public static string EvaluateAnswer { get; } = Text(new NodeUpdateResponse
    {
        LeaderRPCAddr = "127.0.0.1:4647",
        NumNodes = 12,
        Servers = [new NodeServerInfo("127.0.0.1:4647", "dc1")],
        SchedulingEligibility = NodeEligibility.Eligible,
    });

    public static string PurgeAnswer { get; } = Text(new NodeUpdateResponse { NodeModifyIndex = 42, Index = 42 });

    public static string JobRegisterAnswer { get; } = Text(new JobRegisterResponse("6def11bb-dc42-fe67-cd72-bb0134f0ee8d", 42, 42, "", 42));

    public static string JobDeregisterAnswer { get; } = Text(new JobDeregisterResponse("6def11bb-dc42-fe67-cd72-bb0134f0ee8d", 42, 42, 42));

    private static string Text<T>(T record)
        where T : IWireForm => Encoding.UTF8.GetString(WireBytes.Of(record));
}
