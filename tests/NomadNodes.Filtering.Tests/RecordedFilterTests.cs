using NomadNodes.Filtering.Description;
using NomadNodes.Filtering.Tests.Cases;
using NomadNodes.Filtering.Tests.Samples;

namespace NomadNodes.Filtering.Tests;

public sealed class RecordedFilterTests
{
    public static TheoryData<string, string> NodeCases => CaseFile.Read("nodes");

    public static TheoryData<string, string> DrainingNodeCases => CaseFile.Read("draining-nodes");

    public static TheoryData<string, string> PoolCases => CaseFile.Read("pools");

    public static TheoryData<string, string> JobCases => CaseFile.Read("jobs");

    public static TheoryData<string, string> DepthCases => CaseFile.Read("depth");

    public static TheoryData<string, string> SyntaxErrors => CaseFile.Read("syntax-errors");

    [Theory]
    [MemberData(nameof(NodeCases))]
    public void Evaluate_AnswersAsRecorded_IfAppliedToNodes(string filter, string expected) =>
        Check(filter, expected, SampleTypes.Node, SampleData.Nodes, n => n.Name);

    [Theory]
    [MemberData(nameof(DrainingNodeCases))]
    public void Evaluate_AnswersAsRecorded_IfAppliedToDrainingNodes(string filter, string expected) =>
        Check(filter, expected, SampleTypes.Node, SampleData.DrainingNodes, n => n.Name);

    [Theory]
    [MemberData(nameof(PoolCases))]
    public void Evaluate_AnswersAsRecorded_IfAppliedToPools(string filter, string expected) =>
        Check(filter, expected, SampleTypes.Pool, SampleData.Pools, p => p.Name);

    [Theory]
    [MemberData(nameof(JobCases))]
    public void Evaluate_AnswersAsRecorded_IfAppliedToJobs(string filter, string expected) =>
        Check(filter, expected, SampleJobType.Job, SampleData.Jobs, j => j.ID);

    [Theory]
    [MemberData(nameof(DepthCases))]
    public void Evaluate_AnswersAsRecorded_IfExpressionIsLongOrDeep(string filter, string expected) =>
        Check(filter, expected, SampleTypes.Node, SampleData.Nodes[..1], n => n.Name);

    [Theory]
    [MemberData(nameof(SyntaxErrors))]
    public void Parse_FailsAsRecorded_IfSyntaxIsWrong(string filter, string expected)
    {
        var error = Assert.Throws<FilterSyntaxException>(() => Filter.Parse(CaseFile.Bytes(filter)));

        Assert.Equal(CaseFile.Text(expected), error.Message);
    }

    private static void Check<T>(string filter, string expected, FilterType<T> type, T[] records, Func<T, string> name)
    {
        var expression = Filter.Parse(CaseFile.Bytes(filter));

        Assert.Equal(CaseFile.Text(expected), Answer(expression.Compile(type), records, name));
        Assert.Equal(CaseFile.Text(expected), Answer(Filter.Parse(expression.ToString()).Compile(type), records, name));
    }

    private static string Answer<T>(FilterPredicate<T> predicate, T[] records, Func<T, string> name)
    {
        var matching = new List<string>();
        foreach (var record in records)
        {
            var result = predicate.Evaluate(record);
            if (result.Error is { } error)
            {
                return "! " + error;
            }

            if (result.IsMatch)
            {
                matching.Add(name(record));
            }
        }

        return string.Join(", ", matching);
    }
}
