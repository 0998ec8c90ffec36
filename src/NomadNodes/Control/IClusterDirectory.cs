using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;
using NomadNodes.Services;

namespace NomadNodes.Control;

/// <summary>The clusters of a server besides the one it started with; whoever puts servers together has them.</summary>
internal interface IClusterDirectory
{
    /// <summary>Sorted.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Where a cluster answers.</summary>
    Uri AddressOf(string name);

    /// <summary>Makes a cluster; it answers when the task ends.</summary>
    /// <exception cref="Settings.SettingsException">Its seed is wrong.</exception>
    Task<Outcome<Uri>> AddAsync(string name, ClusterOrder order);

    /// <summary>Ends the waits and streams of a cluster and frees what it holds. A request within it has its answer first.</summary>
    /// <param name="name">Of the cluster.</param>
    /// <param name="context">The request that wants it.</param>
    Task<ApiError?> RemoveAsync(string name, HttpContext context);
}
