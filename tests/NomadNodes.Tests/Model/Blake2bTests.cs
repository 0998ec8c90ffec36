using System.Text;
using NomadNodes.Model;

namespace NomadNodes.Tests.Model;

public sealed class Blake2bTests
{
    [Fact]
    public void Hash_Rfc7693AppendixA_IfAbc()
        => Assert.Equal(
            "ba80a53f981c4d0d6a2797b69f12f6e94c212f14685ac4b74b12bb6fdbffa2d17d87c5392aab792dc252d5de4533cc9518d38aa8dbf1925ab92386edd4009923",
            Convert.ToHexStringLower(Blake2b.Hash(Encoding.ASCII.GetBytes("abc"), 64)));

    // Made with Python's hashlib over the bytes 0, 1, 2 … modulo 251, around the ends of blocks.
    [Theory]
    [InlineData(0, "0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8")]
    [InlineData(1, "03170a2e7597b7b7e3d84c05391d139a62b157e78786d8c082f29dcf4c111314")]
    [InlineData(127, "f2fe67ff342e21b8f45e8f2e0bcd1d9243245d50ee6c78042e9c491388791c72")]
    [InlineData(128, "c3582f71ebb2be66fa5dd750f80baae97554f3b015663c8be377cfcb2488c1d1")]
    [InlineData(129, "f7f3c46ba2564ff4c4c162da1f5b605f9f1c4aa6a20652a9f9a337c1a2f5b9c9")]
    [InlineData(256, "582f782226018ec33076bd8d1c42413530ac7e1126260ffc0f306ba3befc3f24")]
    [InlineData(257, "227e15ed64ee8e93eb7bc53828f76eed974f2c4ab1408c3d08f212b7f8d69904")]
    [InlineData(1000, "b372d0608f720c8c3dd41e9c8eecb10143b41abe520b616607e754bf79c08331")]
    public void Hash256_KnownValue_IfLength(int length, string expected)
        => Assert.Equal(expected, Convert.ToHexStringLower(Blake2b.Hash256([.. Enumerable.Range(0, length).Select(i => (byte)(i % 251))])));
}
