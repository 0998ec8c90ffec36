using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>A typed value: one of the four is set, or none. The wire has the members in alphabetical order.</summary>
internal sealed record DeviceAttribute : IWireForm
{
    public double? Float { get; init; }

    public long? Int { get; init; }

    public string? String { get; init; }

    public bool? Bool { get; init; }

    public string Unit { get; init => field = value ?? ""; } = "";

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("Bool"u8, Bool);
        w.Member("Float"u8, Float);
        w.Member("Int"u8, Int);
        w.MemberOrNull("String"u8, String);
        w.Member("Unit"u8, Unit);
        w.EndObject();
    }
}
