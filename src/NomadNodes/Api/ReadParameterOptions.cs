using NomadNodes.Acl;
using NomadNodes.Http;
using NomadNodes.Services;
using NomadNodes.Services.Lists;

namespace NomadNodes.Api;

/// <summary>The protocol's parameters as the services take them.</summary>
internal static class ReadParameterOptions
{
    private const long NanosecondsPerTick = 100;

    public static ReadOptions ToReadOptions(this ReadParameters read) =>
        new(read.Region, read.Index, TimeSpan.FromTicks(read.Wait is > 0 and < NanosecondsPerTick ? 1 : read.Wait / NanosecondsPerTick));

    /// <param name="read">The parameters.</param>
    /// <param name="caller">Who may see only what their rights show.</param>
    public static ReadOptions ToReadOptions(this ReadParameters read, Caller caller) =>
        read.ToReadOptions() with { Rights = caller.IsManagement ? null : caller.Rights };

    public static ListOptions ToListOptions(this ReadParameters read) => new(read.PerPage, read.NextToken, read.Reverse);
}
