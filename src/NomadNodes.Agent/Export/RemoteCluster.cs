using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NomadNodes.Agent.Export;

/// <summary>A cluster's public API, to be read only.</summary>
internal sealed class RemoteCluster : IDisposable
{
    private readonly ExportOptions _options;
    private readonly HttpClient _client;

    /// <exception cref="ExportException">A certificate cannot be used.</exception>
    public RemoteCluster(ExportOptions options)
    {
        _options = options;
        _client = new HttpClient(HandlerFor(options)) { BaseAddress = options.From };
        if (options.Token.Length > 0 && !_client.DefaultRequestHeaders.TryAddWithoutValidation("X-Nomad-Token", options.Token)) throw new ExportException("--token: cannot be sent.");
    }

    public Uri Address => _options.From;

    /// <summary>A list; empty where the server is too old to have any.</summary>
    /// <exception cref="ExportException">It is not given; the message says why.</exception>
    public async Task<IReadOnlyList<JsonObject>> ListAsync(string path) => await GetOrNullAsync(path) switch
    {
        null => [],
        JsonArray list => [.. list.OfType<JsonObject>()],
        _ => throw new ExportException($"GET {path} answers no list: is {_options.From} a Nomad server?"),
    };

    /// <summary>Null where it is gone meanwhile.</summary>
    /// <exception cref="ExportException">It is not given; the message says why.</exception>
    public async Task<JsonObject?> FindAsync(string path) => await GetOrNullAsync(path) as JsonObject;

    public void Dispose() => _client.Dispose();

    private async Task<JsonNode?> GetOrNullAsync(string path)
    {
        var url = _options.Region.Length == 0 ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}region={Uri.EscapeDataString(_options.Region)}";
        try
        {
            using var response = await _client.GetAsync(url);
            var text = await response.Content.ReadAsStringAsync();
            return response.StatusCode switch
            {
                HttpStatusCode.OK => JsonNode.Parse(text),
                HttpStatusCode.NotFound => null,
                HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized => throw new ExportException($"GET {url} answers {(int)response.StatusCode}: {text.Trim()}. It needs a token that may read it: --token or NOMAD_TOKEN."),
                _ => throw new ExportException($"GET {url} answers {(int)response.StatusCode}: {text.Trim()}"),
            };
        }
        catch (Exception error) when (error is HttpRequestException or TaskCanceledException)
        {
            throw new ExportException($"{_options.From} does not answer: {error.GetBaseException().Message}{HintAt(error)}");
        }
        catch (JsonException error)
        {
            throw new ExportException($"GET {url} answers no JSON: is {_options.From} a Nomad server? {error.Message}");
        }
    }

    private static string HintAt(Exception error) => error.GetBaseException() is AuthenticationException || error.InnerException is AuthenticationException
        ? " NOMAD_CACERT names the file of the authority that signed its certificate."
        : "";

    private static SocketsHttpHandler HandlerFor(ExportOptions options)
    {
        var handler = new SocketsHttpHandler();
        try
        {
            if (options.ClientCertFile.Length > 0) handler.SslOptions.ClientCertificates = [X509Certificate2.CreateFromPemFile(options.ClientCertFile, options.ClientKeyFile)];
            if (options.CaFile.Length > 0) handler.SslOptions.CertificateChainPolicy = PolicyOf(options.CaFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            handler.Dispose();
            throw new ExportException($"NOMAD_CACERT, NOMAD_CLIENT_CERT or NOMAD_CLIENT_KEY cannot be used: {error.Message}");
        }

#pragma warning disable CA5359 // Whoever sets NOMAD_SKIP_VERIFY asks for just this, as with Nomad's own client.
        if (options.SkipVerify) handler.SslOptions.RemoteCertificateValidationCallback = static (_, _, _, _) => true;
#pragma warning restore CA5359
        return handler;
    }

    private static X509ChainPolicy PolicyOf(string file)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPemFile(file);
        return policy;
    }
}
