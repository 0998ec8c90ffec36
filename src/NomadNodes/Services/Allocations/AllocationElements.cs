using NomadNodes.Model.Json;
using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Allocations;

/// <summary>Stubs of allocations with other members than those that rows keep.</summary>
internal sealed class AllocationElements(AllocListFields fields) : IElementWriter<Allocation>
{
    public ReadOnlyMemory<byte> Write(Allocation record) => WireBytes.Of((record, fields), static (w, one) => AllocListStub.Write(w, one.record, one.fields));
}
