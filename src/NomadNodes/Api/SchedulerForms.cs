using NomadNodes.Model;
using NomadNodes.Model.Json;
using NomadNodes.Services.Operators;

namespace NomadNodes.Api;

/// <summary>The answers about the scheduler's configuration.</summary>
internal static class SchedulerForms
{
    /// <summary>Nomad: the body repeats what the headers say.</summary>
    public static void WriteRead(GoWriter w, OperatorSchedulerConfiguration config)
    {
        w.BeginObject();
        w.Member("SchedulerConfig"u8, config);
        ReadMeta.Write(w, config.ModifyIndex);
        w.EndObject();
    }

    public static void WriteChange(GoWriter w, ConfigurationAnswer answer)
    {
        w.BeginObject();
        w.Member("Updated"u8, answer.Updated);
        w.Member("Index"u8, answer.Index);
        w.EndObject();
    }
}
