using System.Globalization;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;

namespace NomadNodes.Simulation.Scheduling.Feasibility;

/// <summary>A task's wish for devices: <c>type</c>, <c>vendor/type</c> or <c>vendor/type/name</c>, and constraints on them.</summary>
internal sealed class DeviceRequest(string task, RequestedDevice wanted, OperandCache operands)
{
    private const string Attribute = "${device.attr.";

    internal string Task => task;

    internal int Count { get; } = (int)wanted.Count;

    internal static IEnumerable<DeviceRequest> Of(TaskGroup group, OperandCache operands) =>
        from task in @group.Tasks ?? []
        from device in task.Resources?.Devices ?? []
        select new DeviceRequest(task.Name, device, operands);

    /// <summary>The kinds of device that the node has and that would do.</summary>
    internal IEnumerable<NodeDeviceResource> Matching(Node node) => (node.NodeResources?.Devices ?? []).Where(Matches);

    private bool Matches(NodeDeviceResource device)
    {
        var named = wanted.Name.Split('/') switch
        {
            [var type] => device.Type == type,
            [var vendor, var type] => device.Vendor == vendor && device.Type == type,
            [var vendor, var type, .. var name] => device.Vendor == vendor && device.Type == type && device.Name == string.Join('/', name),
            _ => false,
        };
        return named && (wanted.Constraints ?? []).All(constraint => Meets(device, constraint));
    }

    private bool Meets(NodeDeviceResource device, Constraint constraint) =>
        Operators.Holds(constraint.Operand, Resolve(constraint.LTarget, device), Resolve(constraint.RTarget, device), operands);

    private static string? Resolve(string target, NodeDeviceResource device) => target switch
    {
        "${device.model}" => device.Name,
        "${device.vendor}" => device.Vendor,
        "${device.type}" => device.Type,
        _ when !target.StartsWith("${", StringComparison.Ordinal) => target,
        _ when target.StartsWith(Attribute, StringComparison.Ordinal) && target.EndsWith('}') =>
            Text(device.Attributes?.GetValueOrDefault(target[Attribute.Length..^1])),
        _ => null,
    };

    private static string? Text(DeviceAttribute? value) => value switch
    {
        { String: { } text } => text,
        { Int: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Float: { } number } => number.ToString(CultureInfo.InvariantCulture),
        { Bool: { } flag } => flag ? "true" : "false",
        _ => null,
    };
}
