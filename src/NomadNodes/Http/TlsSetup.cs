using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Server.Kestrel.Https;
using NomadNodes.Settings;

namespace NomadNodes.Http;

/// <summary>TLS as the settings want it.</summary>
internal static class TlsSetup
{
    /// <summary>Null where the settings name no certificate.</summary>
    /// <exception cref="SettingsException">A file cannot be read, or is not what it should be.</exception>
    public static HttpsConnectionAdapterOptions? LoadOrNull(TlsSettings settings)
    {
        if (settings.CertFile.Length == 0) return null;
        var chain = Read("Http:Tls:CertFile", settings.CertFile, Certificates);
        var options = new HttpsConnectionAdapterOptions
        {
            ServerCertificate = Read("Http:Tls:KeyFile", settings.KeyFile, key => X509Certificate2.CreateFromPemFile(settings.CertFile, key)),
            ServerCertificateChain = chain,
            SslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
        };
        if (!settings.VerifyClient) return options;
        var roots = Read("Http:Tls:CaFile", settings.CaFile, Certificates);
        options.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
        options.ClientCertificateValidation = (certificate, sent, _) => LeadsTo(roots, certificate, sent);
        return options;
    }

    // Only the roots of the settings count, whatever else this machine trusts.
    private static bool LeadsTo(X509Certificate2Collection roots, X509Certificate2 certificate, X509Chain? sent)
    {
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(roots);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (sent is not null) chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        return chain.Build(certificate);
    }

    private static X509Certificate2Collection Certificates(string file)
    {
        var certificates = new X509Certificate2Collection();
        certificates.ImportFromPemFile(file);
        return certificates.Count > 0 ? certificates : throw new CryptographicException("it holds no certificate");
    }

    private static T Read<T>(string key, string file, Func<string, T> read)
    {
        try
        {
            return read(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new SettingsException([$"{key}: '{file}' cannot be used: {error.Message}"]);
        }
    }
}
