namespace NomadNodes.Tests.Control;

/// <summary>Odd but possible nodes: what is taken can be read again, in every form.</summary>
public sealed class ExtremeNodeTests : ControlTest
{
    public static TheoryData<string> Nodes() =>
    [
        """{"NodeResources": {"Cpu": {"CpuShares": 9223372036854775807}, "Memory": {"MemoryMB": -9223372036854775808}}}""",
        """{"NodeResources": {"Cpu": null, "Memory": null, "Disk": null, "Processors": null, "Devices": [], "Networks": []}}""",
        """{"NodeResources": {"Devices": [{"Instances": null, "Attributes": {"m": {"Float": 1.7976931348623157e308, "Unit": null}}}]}}""",
        """{"ReservedResources": {"Cpu": {"CpuShares": -1}, "Networks": {"ReservedHostPorts": "a-b,,99999999999"}}}""",
        """{"Attributes": {"": null, "nomad.version": "v999999999.999999999.999999999"}, "Meta": {"a": "\u0000\ud83d\ude00"}}""",
        """{"Drivers": {"": {"UpdateTime": null}, "x": {"UpdateTime": "9999-12-31T23:59:59.999999999+14:00"}}}""",
        """{"Name": null, "Datacenter": null, "Events": null, "DrainStrategy": null, "HTTPAddr": "]:["}""",
        """{"NodeMaxAllocs": -1, "CreateIndex": 18446744073709551615, "ModifyIndex": 18446744073709551615}""",
        """{"Name": "a", "name": "b", "NoSuchMember": [null, {"x": null}]}""",
    ];

    [Theory]
    [MemberData(nameof(Nodes))]
    public async Task Node_CanBeReadInEveryForm(string body)
    {
        var made = await Server.TellAsync("PUT", "/_emulator/nodes", body);
        var id = made.GetProperty("Nodes")[0].GetProperty("ID").GetString()!;

        Assert.Equal(8, made.GetProperty("Index").GetInt32());
        Assert.Equal(id, (await Server.ReadNodeAsync(id)).GetProperty("ID").GetString());
        Assert.Equal(1, (await Server.TellAsync("GET", "/v1/nodes?resources=true&os=true&pretty")).GetArrayLength());
        Assert.Equal(1, (await Server.TellAsync("GET", "/_emulator/state")).GetProperty("Nodes").GetArrayLength());
    }
}
