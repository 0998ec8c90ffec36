using NomadNodes.Model.Jobs;
using NomadNodes.Model.Requests.Jobs;

namespace NomadNodes.Services.Jobs.Canonical;

/// <summary>The identities of a task. Nomad: every task has one that is called default and meant for the cluster itself.</summary>
internal static class IdentityCanonical
{
    private const string DefaultName = "default";
    private const string DefaultAudience = "nomadproject.io";

    public static WorkloadIdentity Default(WorkloadIdentityRequest? sent) => Of(sent ?? new()) with { Name = DefaultName, Audience = [DefaultAudience] };

    public static IReadOnlyList<WorkloadIdentity>? Others(List<WorkloadIdentityRequest?>? sent) => Lists.Of(sent, Of);

    private static WorkloadIdentity Of(WorkloadIdentityRequest sent) => new()
    {
        Name = sent.Name,
        Audience = KeptValues.Texts(sent.Audience),
        ChangeMode = sent.ChangeMode,
        ChangeSignal = sent.ChangeSignal,
        Env = sent.Env,
        File = sent.File,
        Filepath = sent.Filepath,
        ServiceName = sent.ServiceName,
        TTL = sent.TTL,
        ExtraClaims = KeptValues.Texts(sent.ExtraClaims),
    };
}
