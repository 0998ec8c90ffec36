namespace NomadNodes.Model.Scheduling;

/// <summary>Members of an allocation's stub that are null unless they are asked for.</summary>
[Flags]
internal enum AllocListFields
{
    None = 0,
    Resources = 1,
    TaskStates = 2,

    /// <summary>Nomad: without parameters the list has the states of the tasks and not the resources.</summary>
    Default = TaskStates,
}
