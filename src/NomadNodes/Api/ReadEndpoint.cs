using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services;
using NomadNodes.Services.Lists;

namespace NomadNodes.Api;

/// <summary>What most reads do: take the common parameters, ask a service, write what it says.</summary>
internal static class ReadEndpoint
{
    public static async Task ListAsync(HttpContext context, Func<ReadParameters, ReadOptions, ValueTask<Outcome<ListAnswer>>> list)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, await list(read, read.ToReadOptions()), read.Pretty);
    }

    /// <param name="context">The request.</param>
    /// <param name="find">Asks the service.</param>
    /// <param name="missing">What is said where there is no such object.</param>
    public static async Task FindAsync(HttpContext context, Func<ReadParameters, ReadOptions, ValueTask<Outcome<RowAnswer>>> find, ApiError missing)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error) || !(await find(read, read.ToReadOptions())).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, answer.Index, answer.Body, missing, read.Pretty);
    }

    public static CreationListRequest ToListRequest(this ReadParameters read) => new(read.Namespace, read.Prefix, read.Filter, read.ToListOptions());
}
