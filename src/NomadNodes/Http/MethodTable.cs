using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace NomadNodes.Http;

/// <summary>The endpoints of one path, by method. Methods are compared as they are: <c>get</c> is not <c>GET</c>.</summary>
internal sealed class MethodTable
{
    private readonly List<(string Method, Endpoint Endpoint)> _entries = [];
    private Endpoint? _any;

    /// <summary>Null: pages of other origins are not looked at.</summary>
    internal CrossOrigin? Origins { get; private set; }

    internal Endpoint? Find(string method)
    {
        foreach (var (known, endpoint) in _entries)
        {
            if (known == method)
                return endpoint;
        }
        return _any;
    }

    internal void Add(Endpoint endpoint)
    {
        Origins ??= endpoint.Metadata.GetMetadata<CrossOrigin>();
        var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [];
        if (methods.Count == 0 && Interlocked.Exchange(ref _any, endpoint) is not null)
            throw new InvalidOperationException($"{endpoint.DisplayName}: another endpoint already takes every method of this path.");
        foreach (var method in methods)
        {
            if (_entries.Exists(entry => entry.Method == method))
                throw new InvalidOperationException($"{endpoint.DisplayName}: another endpoint already takes {method} of this path.");
            _entries.Add((method, endpoint));
        }
    }
}
