using NomadNodes.Filtering.Description;
using NomadNodes.Model;

namespace NomadNodes.Services.Filters;

/// <summary>The devices of nodes as filters see them.</summary>
internal static class DeviceFilterTypes
{
    private static readonly FilterType<NodeDeviceLocality> Locality =
        FilterTypes.Struct<NodeDeviceLocality>("structs.NodeDeviceLocality", locality => locality.String("PciBusID", l => l.PciBusID));

    private static readonly FilterType<NodeDevice> Instance = FilterTypes.Struct<NodeDevice>("structs.NodeDevice", instance => instance
        .String("ID", i => i.ID)
        .Bool("Healthy", i => i.Healthy)
        .String("HealthDescription", i => i.HealthDescription)
        .Struct("Locality", i => i.Locality, Locality));

    private static readonly FilterType<DeviceAttribute> Attribute = FilterTypes.Struct<DeviceAttribute>("structs.Attribute", attribute => attribute
        .Add("Float", a => a.Float, FilterTypes.OptionalValue(FilterTypes.Float64))
        .Add("Int", a => a.Int, FilterTypes.OptionalValue(FilterTypes.Int64))
        .Struct("String", a => a.String, FilterTypes.Pointer(FilterTypes.String))
        .Add("Bool", a => a.Bool, FilterTypes.OptionalBool)
        .String("Unit", a => a.Unit));

    public static FilterType<NodeDeviceResource> Device { get; } = FilterTypes.Struct<NodeDeviceResource>("structs.NodeDeviceResource", device => device
        .String("Vendor", d => d.Vendor)
        .String("Type", d => d.Type)
        .String("Name", d => d.Name)
        .List("Instances", d => d.Instances, FilterTypes.Pointer(Instance))
        .Map("Attributes", d => d.Attributes, FilterTypes.Pointer(Attribute)));
}
