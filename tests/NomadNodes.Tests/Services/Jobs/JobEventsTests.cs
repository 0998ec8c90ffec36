using NomadNodes.Model.Jobs;
using NomadNodes.Services.Jobs;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.Tests.Model;
using NomadNodes.Tests.Services.Nodes;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobEventsTests
{
    private readonly OneWrite _write = new();
    private int _evals;

    private WriteTransaction Write => _write.Transaction;

    [Fact]
    public void Register_IsToldInTwoBatchesOfOneIndex()
    {
        Register();

        Assert.Equal(["8 Job JobRegistered web default -", $"8 Evaluation JobRegistered {EvalId(1)} default web,"], Told());
        var batch = Write.Events.ToBatches()[0];
        Assert.StartsWith("{\"Job\":{\"Stop\":false,", Written.Of(batch.Events[0].Payload), StringComparison.Ordinal);
        Assert.EndsWith("},\"Deleted\":false}", Written.Of(batch.Events[0].Payload), StringComparison.Ordinal);
    }

    [Fact]
    public void Register_TellsTheEvaluationAlone_IfTheJobIsTheSame()
    {
        Register();
        Register();

        Assert.Equal($"9 Evaluation EvaluationUpdated {EvalId(2)} default web,", Assert.Single(Told().Skip(2)));
    }

    [Fact]
    public void Register_TellsTheJobAlone_IfItIsLaunchedLater()
    {
        Register("\"Type\":\"batch\",\"ParameterizedJob\":{}");

        Assert.Equal(["8 Job JobRegistered web default -"], Told());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Deregister_IsToldInTwoBatches_AndSaysWhetherTheJobIsGone(bool purge)
    {
        Register();

        JobDeregistration.Deregister(Write, Stored(), purge, EvalId(7));

        Assert.Equal(["9 Job JobDeregistered web default -", $"9 Evaluation JobDeregistered {EvalId(7)} default web,"], Told().Skip(2));
        var payload = Written.Of(Write.Events.ToBatches()[2].Events[0].Payload);
        Assert.EndsWith(purge ? ",\"Deleted\":true}" : ",\"Deleted\":false}", payload, StringComparison.Ordinal);
        Assert.StartsWith(purge ? "{\"Job\":{\"Stop\":false," : "{\"Job\":{\"Stop\":true,", payload, StringComparison.Ordinal);
    }

    private static string EvalId(int number) => $"{number:x8}-0000-4000-8000-000000000000";

    private void Register(string members = "")
    {
        var order = new JobOrder(SentJobs.Canonical(SentJobs.Simple(members)));
        JobRegistration.Register(Write, order, Write.Jobs.Find(new JobKey("default", "web")), EvalId(++_evals));
    }

    private Job Stored() => Write.Jobs.Find(new JobKey("default", "web"))!;

    /// <summary>Each batch: its index, then topic, type, key, namespace and filter keys of its only event.</summary>
    private IEnumerable<string> Told() => Write.Events.ToBatches().Select(batch => $"{batch.Index} {Describe(Assert.Single(batch.Events))}");

    private static string Describe(ClusterEvent one) =>
        $"{one.Topic} {one.Type} {one.Key} {one.Namespace} {(one.FilterKeys is null ? "-" : string.Join(',', one.FilterKeys))}";
}
