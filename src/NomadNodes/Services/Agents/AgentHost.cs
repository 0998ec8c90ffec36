using System.Runtime.InteropServices;
using NomadNodes.Model.Json;

namespace NomadNodes.Services.Agents;

/// <summary>
/// What the agent says of its machine: the operating system. A real one shows its networks, files and environment as well; an emulator gives none of that away.
/// </summary>
internal static class AgentHost
{
    /// <param name="agentId">The server's or the node's.</param>
    public static byte[] Describe(string agentId) => WireBytes.Of(agentId, static (w, id) =>
    {
        w.BeginObject();
        w.Member("AgentID"u8, id);
        w.Name("HostData"u8);
        w.BeginObject();
        w.Member("OS"u8, RuntimeInformation.OSDescription);
        w.Numbers<long>("Network"u8, []);
        w.Member("ResolvConf"u8, "");
        w.Member("Hosts"u8, "");
        w.Name("Environment"u8);
        w.BeginObject();
        w.EndObject();
        w.Name("Disk"u8);
        w.BeginObject();
        w.EndObject();
        w.EndObject();
        w.EndObject();
    });
}
