using System.Net;

namespace NomadNodes.Tests.Control;

/// <summary>Bodies of PUT /_emulator/nodes that register nothing.</summary>
public sealed class RegisterRefusalTests(ControlServer server) : IClassFixture<ControlServer>
{
    private const string Wrong = "is of the wrong kind, or out of range.";
    private const string Id = ControlServer.NodeId;

    public static TheoryData<string, string[]> Bodies() => new()
    {
        { "", ["The body is empty. Send a node, a list of nodes, or {\"Nodes\": […], \"Fill\": true}."] },
        { "7", ["The body is neither an object nor a list."] },
        { "null", ["The body is neither an object nor a list."] },
        { "{\"ID\"}", ["The body is no JSON: '}' is invalid after a property name. Expected a ':'. (line 1, byte 6)"] },
        { new string('[', 70), ["The body is no JSON: The maximum configured depth of 64 has been exceeded. Cannot read next JSON array. (line 1, byte 65)"] },
        { "{\"\\ud800\": {}}", ["The body is no JSON: a member's name is half a surrogate pair."] },
        { "{\"Name\": \"\\ud800\"}", [$"Name: {Wrong}"] },
        { "{\"Attributes\": {\"\\ud800\": \"\"}}", [$"Attributes: {Wrong}"] },

        { """{"ID": "short"}""", ["ID: 'short' is no UUID: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."] },
        { """{"ID": "5eed00010000-4000-8000-0000000000-01"}""", ["ID: '5eed00010000-4000-8000-0000000000-01' is no UUID: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941."] },
        { """{"Status": "READY"}""", ["Status: 'READY' is not one of initializing, ready, down, disconnected."] },
        { """{"SchedulingEligibility": "maybe"}""", ["SchedulingEligibility: 'maybe' is not one of eligible, ineligible."] },
        { """{"NodePool": "a b"}""", ["NodePool: 'a b' is no name of a pool: 1 to 128 letters, digits, - and _."] },
        { """{"NodePool": "all"}""", ["NodePool: no node registers in 'all'; every node belongs to it anyway."] },
        { """{"ID": "x", "Status": "y"}""", ["ID: 'x' is no UUID: 36 characters, as in f7476465-4d6e-c0de-26d0-e383c49be941.", "Status: 'y' is not one of initializing, ready, down, disconnected."] },
        { """[{"Status": "y"}]""", ["Nodes[0].Status: 'y' is not one of initializing, ready, down, disconnected."] },
        { """{"Nodes": [{"Status": "y"}]}""", ["Nodes[0].Status: 'y' is not one of initializing, ready, down, disconnected."] },
        { """[{}, {"Status": "y"}, {"NodePool": "all"}]""", ["Nodes[1].Status: 'y' is not one of initializing, ready, down, disconnected.", "Nodes[2].NodePool: no node registers in 'all'; every node belongs to it anyway."] },
        { $$"""[{"ID": "{{Id}}"}, {"ID": "{{Id.ToUpperInvariant()}}"}]""", [$"Nodes[1].ID: '{Id.ToUpperInvariant()}' is the ID of Nodes[0] too."] },

        { """{"Name": 7}""", [$"Name: {Wrong}"] },
        { """{"Attributes": []}""", [$"Attributes: {Wrong}"] },
        { """{"Attributes": {"a": 1}}""", [$"Attributes: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"CpuShares": "many"}}}""", [$"NodeResources.Cpu.CpuShares: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"CpuShares": 1e400}}}""", [$"NodeResources.Cpu.CpuShares: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"CpuShares": 9223372036854775808}}}""", [$"NodeResources.Cpu.CpuShares: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"TotalCpuCores": 65536}}}""", [$"NodeResources.Cpu.TotalCpuCores: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"ReservableCpuCores": [0, -1]}}}""", [$"NodeResources.Cpu.ReservableCpuCores[1]: {Wrong}"] },
        { """{"NodeResources": {"Cpu": {"ReservableCpuCores": [0, null]}}}""", [$"NodeResources.Cpu.ReservableCpuCores[1]: {Wrong}"] },
        { """{"Drivers": {"docker": {"UpdateTime": "yesterday"}}}""", [$"Drivers.docker.UpdateTime: {Wrong}"] },
        { """[{"Name": 1}, {"Name": 2}]""", [$"Nodes[0].Name: {Wrong}", $"Nodes[1].Name: {Wrong}"] },

        { "[null]", ["Nodes[0]: is null."] },
        { """{"Nodes": [{}, null]}""", ["Nodes[1]: is null."] },
        { """{"NodeResources": {"Devices": [null]}}""", ["NodeResources.Devices[0]: is null."] },
        { """{"NodeResources": {"Devices": [{"Instances": [{}, null], "Attributes": {"memory": null}}]}}""", ["NodeResources.Devices[0].Instances[1]: is null.", "NodeResources.Devices[0].Attributes.memory: is null."] },
        { """{"NodeResources": {"NodeNetworks": [null]}}""", ["NodeResources.NodeNetworks[0]: is null."] },
        { """{"NodeResources": {"NodeNetworks": [{"Addresses": [null]}]}}""", ["NodeResources.NodeNetworks[0].Addresses[0]: is null."] },
        { """{"NodeResources": {"Networks": [null, null]}}""", ["NodeResources.Networks[0]: is null.", "NodeResources.Networks[1]: is null."] },
        { """{"NodeResources": {"Networks": [{"ReservedPorts": [null]}]}}""", ["NodeResources.Networks[0].ReservedPorts[0]: is null."] },
        { """{"noderesources": {"devices": [null]}}""", ["noderesources.devices[0]: is null."] },
        { """{"NodeResources": {"Processors": {"Topology": {"Cores": [null]}}}}""", ["NodeResources.Processors.Topology.Cores[0]: is null."] },
        { """{"Drivers": {"docker": null}}""", ["Drivers.docker: is null."] },
        { """{"CSINodePlugins": {"a": null}, "CSIControllerPlugins": {"b": null}}""", ["CSINodePlugins.a: is null.", "CSIControllerPlugins.b: is null."] },
        { """{"HostVolumes": {"a": null}, "HostNetworks": {"b": null}}""", ["HostVolumes.a: is null.", "HostNetworks.b: is null."] },
        { """{"Events": [null]}""", ["Events[0]: is null."] },
        { """[{}, {"Drivers": {"docker": null}}]""", ["Nodes[1].Drivers.docker: is null."] },

        { """{"Nodes": {}}""", ["Nodes: is no list."] },
        { """{"Nodes": [], "Fill": 1}""", ["Fill: is neither true nor false."] },
        { """{"Nodes": [], "Fil": true}""", ["Fil: there is no such member. The members are Nodes, Fill."] },
        { """{"Nodes": null, "Fill": "yes", "Count": 3}""", ["Count: there is no such member. The members are Nodes, Fill.", "Fill: is neither true nor false.", "Nodes: is no list."] },
    };

    [Theory]
    [MemberData(nameof(Bodies))]
    public async Task Register_SaysAllThatIsWrong_AndWritesNothing(string body, string[] faults)
    {
        Assert.Equal(faults, await server.FaultsAsync(HttpStatusCode.BadRequest, "PUT", "/_emulator/nodes", body));
        Assert.Equal(7ul, server.Index);
    }

    [Fact]
    public async Task Register_IsRefused_IfTheBodyIsNotUtf8()
    {
        using var content = new ByteArrayContent([(byte)'{', 0xff, (byte)'}']);
        using var response = await server.Client.PutAsync("/_emulator/nodes", content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("""{"Errors":["The body is not UTF-8."]}""", await response.Content.ReadAsStringAsync());
    }
}
