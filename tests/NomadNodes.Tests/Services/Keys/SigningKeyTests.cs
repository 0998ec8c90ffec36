using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NomadNodes.Services.Keys;
using NomadNodes.State;
using NomadNodes.Storage;
using NomadNodes.Tests.State;

namespace NomadNodes.Tests.Services.Keys;

public sealed class SigningKeyTests : IDisposable
{
    private readonly StateStore _store = StateWrites.Open(new MemoryStorage());
    private readonly SigningKey _key;

    public SigningKeyTests() => _key = new SigningKey(_store);

    public void Dispose()
    {
        _key.Dispose();
        _store.Dispose();
    }

    [Fact]
    public void Sign_IsVerified_ByTheKeySet()
    {
        var parts = _key.Sign("""{"sub":"x"}"""u8).Split('.');

        var key = JsonDocument.Parse(_key.ToKeySet()).RootElement.GetProperty("keys")[0];
        using var rsa = RSA.Create(new RSAParameters { Modulus = Decode(key, "n"), Exponent = Decode(key, "e") });
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
        Assert.Equal("""{"sub":"x"}""", Encoding.UTF8.GetString(Base64Url.DecodeFromChars(parts[1])));
    }

    [Fact]
    public void ToKeySet_IsNamedAsTheStateSays()
    {
        var key = JsonDocument.Parse(_key.ToKeySet()).RootElement.GetProperty("keys")[0];

        Assert.Equal(["use", "kty", "kid", "alg", "n", "e"], key.EnumerateObject().Select(member => member.Name));
        Assert.Equal(_store.Current.Identity.SigningKeyId, key.GetProperty("kid").GetString());
        Assert.Equal("AQAB", key.GetProperty("e").GetString());
    }

    private static byte[] Decode(JsonElement key, string member) => Base64Url.DecodeFromChars(key.GetProperty(member).GetString());
}
