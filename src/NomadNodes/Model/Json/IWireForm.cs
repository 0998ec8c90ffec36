namespace NomadNodes.Model.Json;

/// <summary>A record that has a form on Nomad's wire.</summary>
internal interface IWireForm
{
    /// <summary>Writes the record as one JSON object, its members in the order of Nomad's release builds.</summary>
    void WriteTo(GoWriter w);
}
