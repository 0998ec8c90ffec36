using NomadNodes.Model.Scheduling;
using NomadNodes.Services.Lists;

namespace NomadNodes.Services.Allocations;

/// <summary>Which allocations are wanted, and how much of each.</summary>
internal sealed record AllocationListRequest(CreationListRequest List, AllocListFields Fields);
