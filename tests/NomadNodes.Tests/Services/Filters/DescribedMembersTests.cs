using System.Reflection;
using NomadNodes.Filtering.Description;
using NomadNodes.Model;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Filters;

namespace NomadNodes.Tests.Services.Filters;

/// <summary>Whoever adds a member to a record has to describe it to filters too.</summary>
public sealed class DescribedMembersTests
{
    private const string Unknown = "couldn't find key";

    [Fact]
    public void Node_IsDescribedAsAWhole() => Assert.Equal([], Undescribed(NodeFilterType.Instance, new Node()));

    [Fact]
    public void NodePool_IsDescribedAsAWhole() => Assert.Equal([], Undescribed(NodePoolFilterType.Instance, new NodePool()));

    [Fact]
    public void Jobs_AreDescribedAsAWhole() => Assert.Equal([],
    [
        .. Undescribed(JobFilterType.Instance, new Job()),
        .. Undescribed(TaskFilterTypes.Group, new TaskGroup()),
        .. Undescribed(TaskFilterTypes.Task, new JobTask()),
        .. Undescribed(TaskFilterTypes.Resources, new Resources()),
        .. Undescribed(JobPolicyFilterTypes.Update, new UpdateStrategy()),
        .. Undescribed(JobPolicyFilterTypes.Periodic, new PeriodicConfig()),
        .. Undescribed(JobPolicyFilterTypes.Identity, new WorkloadIdentity()),
    ]);

    [Fact]
    public void WhatIsScheduled_IsDescribedAsAWhole() => Assert.Equal([],
    [
        .. Undescribed(AllocationFilterType.Instance, new Allocation()),
        .. Undescribed(AllocationStateFilterTypes.Metrics, new AllocMetric()),
        .. Undescribed(AllocationStateFilterTypes.Event, new TaskEvent()),
        .. Undescribed(AllocatedFilterTypes.Shared, new AllocatedSharedResources()),
        .. Undescribed(EvaluationFilterType.Instance, new Evaluation()),
        .. Undescribed(DeploymentFilterType.Instance, new Deployment()),
        .. Undescribed(DeploymentFilterType.Group, new DeploymentState()),
    ]);

    [Fact]
    public void WhatANodeHas_IsDescribedAsAWhole() => Assert.Equal([],
    [
        .. Undescribed(ClientFilterTypes.Driver, new DriverInfo()),
        .. Undescribed(ClientFilterTypes.Plugin, new CSIInfo()),
        .. Undescribed(ClientFilterTypes.Volume, new HostVolume()),
        .. Undescribed(ClientFilterTypes.Network, new HostNetwork()),
        .. Undescribed(ResourceFilterTypes.Resources, new NodeResources()),
        .. Undescribed(ResourceFilterTypes.Reserved, new NodeReservedResources()),
        .. Undescribed(DeviceFilterTypes.Device, new NodeDeviceResource()),
    ]);

    [Theory]
    [InlineData("LastDrain", typeof(DrainMetadata))]
    [InlineData("DrainStrategy.DrainSpec", typeof(DrainSpec))]
    public void Drains_AreDescribedAsAWhole(string path, Type type)
    {
        var node = new Node { LastDrain = new(), DrainStrategy = new() };

        Assert.Equal([], Members(type).Where(member => !IsDescribed(NodeFilterType.Instance, node, $"{path}.{member}")));
    }

    [Theory]
    [InlineData("Drain")]
    [InlineData("name")]
    [InlineData("Version")]
    public void Node_HasNoMember_IfOnlyTheWireHasIt(string member) => Assert.False(IsDescribed(NodeFilterType.Instance, new Node(), member));

    private static IEnumerable<string> Members(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(property => property.Name);

    private static List<string> Undescribed<T>(FilterType<T> type, T record) => [.. Members(typeof(T)).Where(member => !IsDescribed(type, record, member))];

    private static bool IsDescribed<T>(FilterType<T> type, T record, string path)
    {
        if (!RowFilter<T>.Create($"{path} is empty", type).Succeeded(out var filter, out var error)) throw new InvalidOperationException(error.Text);
        _ = filter.Matches(record, out var fault);
        return fault?.Text.Contains(Unknown, StringComparison.Ordinal) != true;
    }
}
