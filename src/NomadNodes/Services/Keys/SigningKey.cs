using System.Security.Cryptography;
using System.Text;
using NomadNodes.Model.Json;
using NomadNodes.State;

namespace NomadNodes.Services.Keys;

/// <summary>
/// The key that the cluster signs tokens with. It is made when somebody first needs it, because that takes a while, and lives as long as the process: only its ID is
/// part of the state.
/// </summary>
internal sealed class SigningKey(StateStore store) : IDisposable
{
    private const int Bits = 2048;

    private readonly Lazy<RSA> _key = new(() => RSA.Create(Bits));

    /// <summary>The public half as a set of JSON Web Keys.</summary>
    public byte[] ToKeySet()
    {
        var key = _key.Value.ExportParameters(includePrivateParameters: false);
        return WireBytes.Of((Id: store.Current.Identity.SigningKeyId, Key: key), static (w, set) =>
        {
            w.BeginObject();
            w.Name("keys"u8);
            w.BeginArray();
            w.BeginObject();
            w.Member("use"u8, "sig");
            w.Member("kty"u8, "RSA");
            w.Member("kid"u8, set.Id);
            w.Member("alg"u8, "RS256");
            w.Member("n"u8, ToBase64Url(set.Key.Modulus));
            w.Member("e"u8, ToBase64Url(set.Key.Exponent));
            w.EndObject();
            w.EndArray();
            w.EndObject();
        });
    }

    /// <summary>A signed JSON Web Token.</summary>
    /// <param name="claims">A JSON object.</param>
    public string Sign(ReadOnlySpan<byte> claims)
    {
        var header = Encoding.UTF8.GetBytes($$"""{"alg":"RS256","kid":"{{store.Current.Identity.SigningKeyId}}","typ":"JWT"}""");
        var text = $"{ToBase64Url(header)}.{ToBase64Url(claims)}";
        return $"{text}.{ToBase64Url(_key.Value.SignData(Encoding.ASCII.GetBytes(text), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))}";
    }

    public void Dispose()
    {
        if (_key.IsValueCreated) _key.Value.Dispose();
    }

    private static string ToBase64Url(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
