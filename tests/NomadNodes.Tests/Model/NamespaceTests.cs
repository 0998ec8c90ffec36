using System.Text;
using NomadNodes.Model;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model;

public sealed class NamespaceTests
{
    /// <summary>Hashes of a real server.</summary>
    public static TheoryData<string, string, bool, string, string> Hashes => new()
    {
        { "default", "Default shared namespace", false, "", "C7UbjDwBK0dK8wQq7Izg7SJIzaV+lIo2X7wRtzY3pSw=" },
        { "dev", "d", false, "owner=me", "2pY0GXhGjmjEcv1OxSGDV6ndLoCcp4t0ZC5+AQM0Eps=" },
        { "dev", "changed", true, "", "QH72WkA9vISP1Jn3YhdmTnCO7m+X0gY7PGRkqUbziWk=" },
        { "Prod-1", "", false, "", "AssIv++vOEQgAUqg6O35eX1kJRYpSSB/pKYKszbpTVc=" },
    };

    [Theory]
    [MemberData(nameof(Hashes))]
    public void WithHash_IsTheRealServers(string name, string description, bool hasCapabilities, string meta, string expected)
    {
        var ns = new Namespace
        {
            Name = name,
            Description = description,
            Capabilities = hasCapabilities ? new() { EnabledTaskDrivers = ["docker"], DisabledTaskDrivers = ["raw_exec"] } : null,
            Meta = meta.Length == 0 ? null : meta.Split(' ').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]),
        };

        Assert.Equal(expected, Convert.ToBase64String(ns.WithHash().Hash!));
    }

    [Fact]
    public void WriteTo_ShowsEveryMember_InNomadsOrder()
    {
        var ns = new Namespace { Name = "a", Hash = [1], Capabilities = new() { EnabledNetworkModes = [] }, RequiredExtraClaims = ["c"], CreateIndex = 2, ModifyIndex = 3 };

        Assert.Equal(
            """{"Name":"a","Description":"","Quota":"","Capabilities":{"EnabledTaskDrivers":null,"DisabledTaskDrivers":null,"EnabledNetworkModes":[],"DisabledNetworkModes":null},"""
            + "\"NodePoolConfiguration\":null,\"VaultConfiguration\":null,\"ConsulConfiguration\":null,\"Meta\":null,\"Hash\":\"AQ==\",\"CreateIndex\":2,\"ModifyIndex\":3,"
            + "\"RequiredExtraClaims\":[\"c\"],\"OptionalExtraClaims\":null}",
            Encoding.UTF8.GetString(WireBytes.Of(ns)));
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("A-9", true)]
    [InlineData("", false)]
    [InlineData("a_b", false)]
    [InlineData("é", false)]
    public void IsValid_TakesLettersDigitsAndHyphens(string name, bool expected) => Assert.Equal(expected, NamespaceName.IsValid(name));

    [Theory]
    [InlineData(128, true)]
    [InlineData(129, false)]
    public void IsValid_TakesUpTo128(int length, bool expected) => Assert.Equal(expected, NamespaceName.IsValid(new string('n', length)));
}
