using System.Net;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using NomadNodes.Settings;

namespace NomadNodes.Tests.Http;

public sealed class TlsTests : IDisposable
{
    private readonly TestCertificates _certificates = new();

    [Fact]
    public async Task Client_ThatKnowsTheRoot_IsAnswered()
    {
        await using var app = await StartAsync(Tls);
        using var client = ClientOf(app);

        Assert.Equal(Uri.UriSchemeHttps, app.Address.Scheme);
        Assert.StartsWith("[", await client.GetStringAsync("/v1/nodes"), StringComparison.Ordinal);
        Assert.Contains("answers at https://127.0.0.1:", StartBanner.Of(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Client_ThatKnowsAnotherRoot_DoesNotTrustTheServer()
    {
        using var others = new TestCertificates();
        await using var app = await StartAsync(Tls);
        using var client = ClientOf(app, root: others.Root);

        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetStringAsync("/v1/nodes"));
    }

    [Fact]
    public async Task Client_NeedsACertificateOfTheRoots_WhereTheyAreVerified()
    {
        using var others = new TestCertificates();
        await using var app = await StartAsync(Tls with { CaFile = _certificates.RootFile, VerifyClient = true });
        using var known = ClientOf(app, _certificates.Leaf);
        using var unknown = ClientOf(app, others.Leaf);
        using var nobody = ClientOf(app);

        Assert.Equal(HttpStatusCode.OK, (await known.GetAsync(new Uri("/v1/nodes", UriKind.Relative))).StatusCode);
        await Assert.ThrowsAsync<HttpRequestException>(() => unknown.GetStringAsync("/v1/nodes"));
        await Assert.ThrowsAsync<HttpRequestException>(() => nobody.GetStringAsync("/v1/nodes"));
    }

    [Theory]
    [InlineData("missing", "Http:Tls:CertFile: 'missing' cannot be used: ")]
    [InlineData("root.key", "Http:Tls:CertFile: 'root.key' cannot be used: it holds no certificate")]
    public async Task CertFile_IsAFault_IfItCannotBeUsed(string file, string fault)
    {
        var error = await Assert.ThrowsAsync<SettingsException>(() => StartAsync(Tls with { CertFile = _certificates.PathOf(file) }));

        Assert.StartsWith(fault, Assert.Single(error.Faults).Replace(_certificates.Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyFile_IsAFault_IfItIsAnotherCertificates()
    {
        var error = await Assert.ThrowsAsync<SettingsException>(() => StartAsync(Tls with { KeyFile = _certificates.PathOf("root.key") }));

        Assert.StartsWith("Http:Tls:KeyFile: ", Assert.Single(error.Faults), StringComparison.Ordinal);
    }

    public void Dispose() => _certificates.Dispose();

    private TlsSettings Tls => new() { CertFile = _certificates.LeafFile, KeyFile = _certificates.LeafKeyFile };

    private static Task<ServerApp> StartAsync(TlsSettings tls) => ServerApp.StartAsync(new ServerSettings
    {
        Http = new HttpSettings { Port = 0, Tls = tls },
        Data = new DataSettings { Directory = "" },
        Log = new LogSettings { Level = LogDetail.Off },
    });

    private HttpClient ClientOf(ServerApp app, X509Certificate2? certificate = null, X509Certificate2? root = null)
    {
        var chain = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        chain.CustomTrustStore.Add(root ?? _certificates.Root);
        var options = new SslClientAuthenticationOptions { CertificateChainPolicy = chain };
        if (certificate is not null) options.ClientCertificates = [certificate];
        return new HttpClient(new SocketsHttpHandler { SslOptions = options }) { BaseAddress = app.Address };
    }
}
