using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NomadNodes.Tests.Http;

/// <summary>A root, and a certificate of 127.0.0.1 that it signed, in memory and as files.</summary>
internal sealed class TestCertificates : IDisposable
{
    internal TestCertificates()
    {
        using var rootKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var rootRequest = new CertificateRequest("CN=test root", rootKey, HashAlgorithmName.SHA256);
        rootRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        rootRequest.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, true));
        var (from, until) = (DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        Root = rootRequest.CreateSelfSigned(from, until);

        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=test", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        using var certificate = request.Create(Root, from, until, RandomNumberGenerator.GetBytes(8));
        Leaf = certificate.CopyWithPrivateKey(key);

        File.WriteAllText(RootFile, Root.ExportCertificatePem());
        File.WriteAllText(PathOf("root.key"), rootKey.ExportPkcs8PrivateKeyPem());
        File.WriteAllText(LeafFile, Leaf.ExportCertificatePem());
        File.WriteAllText(LeafKeyFile, key.ExportPkcs8PrivateKeyPem());
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("nomadnodes-test-").FullName;

    internal X509Certificate2 Root { get; }

    internal X509Certificate2 Leaf { get; }

    internal string RootFile => PathOf("root.pem");

    internal string LeafFile => PathOf("leaf.pem");

    internal string LeafKeyFile => PathOf("leaf.key");

    internal string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose()
    {
        Root.Dispose();
        Leaf.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
