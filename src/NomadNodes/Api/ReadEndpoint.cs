using Microsoft.AspNetCore.Http;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services;
using NomadNodes.Services.Lists;

namespace NomadNodes.Api;

/// <summary>What most reads do: take the common parameters, ask a service, write what it says.</summary>
internal static class ReadEndpoint
{
    /// <param name="context">The request.</param>
    /// <param name="access">Who may.</param>
    /// <param name="need">What is needed, by what the request asks for.</param>
    /// <param name="list">Asks the service.</param>
    public static Task ListAsync(HttpContext context, Access access, Func<ReadParameters, Right> need, Func<ReadParameters, ReadOptions, ValueTask<Outcome<ListAnswer>>> list) =>
        ListAsync(context, access, need, static _ => (Outcome<bool>)true, (read, _, options) => list(read, options));

    /// <summary>Nomad: parameters of an endpoint's own are read before anybody looks at rights.</summary>
    /// <param name="context">The request.</param>
    /// <param name="access">Who may.</param>
    /// <param name="need">What is needed, by what the request asks for.</param>
    /// <param name="readMore">Reads the endpoint's own parameters.</param>
    /// <param name="list">Asks the service.</param>
    public static async Task ListAsync<TMore>(
        HttpContext context, Access access, Func<ReadParameters, Right> need, Func<ReadParameters, Outcome<TMore>> readMore, Func<ReadParameters, TMore, ReadOptions, ValueTask<Outcome<ListAnswer>>> list)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !readMore(read).Succeeded(out var more, out error)
            || !access.Permits(read, need(read), out var caller, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, await list(read, more, read.ToReadOptions(caller)), read.Pretty);
    }

    /// <summary>A parameter that is a bool, or the list's words about one that is none.</summary>
    public static Outcome<bool> ReadBool(ReadParameters read, string name) => read.Query.ReadBool(name, out var value) is { } fault ? ListErrors.BadBool(fault) : value;

    /// <param name="context">The request.</param>
    /// <param name="access">Who may.</param>
    /// <param name="need">What is needed, by what the request asks for.</param>
    /// <param name="find">Asks the service.</param>
    /// <param name="missing">What is said where there is no such object.</param>
    public static Task FindAsync(
        HttpContext context, Access access, Func<ReadParameters, Right> need, Func<ReadParameters, ReadOptions, ValueTask<Outcome<RowAnswer>>> find, ApiError missing) =>
        FindAsync(context, access, need, static _ => (Outcome<bool>)true, (read, _, options) => find(read, options), missing);

    /// <summary>Nomad: parameters of an endpoint's own are read before anybody looks at rights.</summary>
    /// <param name="context">The request.</param>
    /// <param name="access">Who may.</param>
    /// <param name="need">What is needed, by what the request asks for.</param>
    /// <param name="readMore">Reads the endpoint's own parameters.</param>
    /// <param name="find">Asks the service.</param>
    /// <param name="missing">What is said where there is no such object.</param>
    public static async Task FindAsync<TMore>(
        HttpContext context,
        Access access,
        Func<ReadParameters, Right> need,
        Func<ReadParameters, Outcome<TMore>> readMore,
        Func<ReadParameters, TMore, ReadOptions, ValueTask<Outcome<RowAnswer>>> find,
        ApiError missing)
    {
        if (!ReadParameters.Bind(context).Succeeded(out var read, out var error)
            || !readMore(read).Succeeded(out var more, out error)
            || !access.Permits(read, need(read), out var caller, out error)
            || !(await find(read, more, read.ToReadOptions(caller))).Succeeded(out var answer, out error))
        {
            await Answer.WriteErrorAsync(context, error);
            return;
        }

        await ReadAnswer.WriteAsync(context, answer.Index, answer.Body, missing, read.Pretty);
    }

    /// <summary>Needs read-job in the namespace that is asked for.</summary>
    public static Right ReadJob(ReadParameters read) => Right.Namespace(read.Namespace, NamespaceCapability.ReadJob);

    /// <summary>Needs list-jobs in the namespace that is asked for.</summary>
    public static Right ListJobs(ReadParameters read) => Right.Namespace(read.Namespace, NamespaceCapability.ListJobs);

    /// <summary>Needs no more than a good token, or none; the service looks at what was found.</summary>
    public static Right Anybody(ReadParameters _) => Right.Anybody;

    public static CreationListRequest ToListRequest(this ReadParameters read) => new(read.Namespace, read.Prefix, read.Filter, read.ToListOptions());
}
