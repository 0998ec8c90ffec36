using System.Text.Json.Serialization;
using NomadNodes.Model.Jobs;
using NomadNodes.Model.Scheduling;

namespace NomadNodes.Model.Json;

/// <summary>
/// The stored form of the records, secrets and all, and how the control API reads them: Nomad's names in any case, unknown members ignored, null for a
/// string or an object that is always there read as its empty value. Faults are JsonExceptions with a path.
/// </summary>
[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNameCaseInsensitive = true,
    Converters = [typeof(TimestampConverter), typeof(TextMapConverter), typeof(FiniteConverter)])]
[JsonSerializable(typeof(Node))]
[JsonSerializable(typeof(NodePool))]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(JobSummary))]
[JsonSerializable(typeof(Allocation))]
[JsonSerializable(typeof(Evaluation))]
[JsonSerializable(typeof(Deployment))]
[JsonSerializable(typeof(Namespace))]
[JsonSerializable(typeof(OperatorSchedulerConfiguration))]
[JsonSerializable(typeof(AutopilotConfiguration))]
[JsonSerializable(typeof(ACLPolicy))]
[JsonSerializable(typeof(ACLToken))]
[JsonSerializable(typeof(ACLRole))]
[JsonSerializable(typeof(StateDocument))]
[JsonSerializable(typeof(NodeEvent))]
internal sealed partial class ModelJson : JsonSerializerContext;
