using NomadNodes.Acl;
using NomadNodes.Acl.Rules;
using NomadNodes.Model;

namespace NomadNodes.Tests.Acl;

public sealed class RightsTests
{
    /// <summary>Policies apart by |, a pool, and what may be done with it.</summary>
    [Theory]
    [InlineData("node_pool \"a\" { policy = \"read\" }", "a", "Read")]
    [InlineData("node_pool \"a\" { policy = \"read\" }", "b", "")]
    [InlineData("node_pool \"a\" { policy = \"read\" }", "A", "")]
    [InlineData("node_pool \"a\" { policy = \"write\" }", "a", "Read Write Delete")]
    [InlineData("node_pool \"*\" { policy = \"read\" }", "anything", "Read")]
    // An exact label decides alone, even if it grants nothing.
    [InlineData("node_pool \"*\" { policy = \"write\" } node_pool \"a\" { policy = \"read\" }", "a", "Read")]
    [InlineData("node_pool \"*\" { policy = \"write\" } node_pool \"a\" {}", "a", "")]
    [InlineData("node_pool \"*\" { policy = \"write\" } node_pool \"a\" { policy = \"deny\" }", "a", "")]
    // The glob that stands for the fewest characters.
    [InlineData("node_pool \"*\" { policy = \"read\" } node_pool \"dev-*\" { policy = \"deny\" }", "dev-1", "")]
    [InlineData("node_pool \"dev-*\" { policy = \"deny\" } node_pool \"dev-1*\" { policy = \"read\" }", "dev-12", "Read")]
    [InlineData("node_pool \"*-eu\" { policy = \"read\" } node_pool \"d*\" { policy = \"deny\" }", "dev-eu", "Read")]
    // Of equally close ones the last in the order of bytes.
    [InlineData("node_pool \"a*\" { policy = \"read\" } node_pool \"*a\" { policy = \"deny\" }", "aba", "Read")]
    [InlineData("node_pool \"*b\" { policy = \"read\" } node_pool \"a*\" { policy = \"deny\" }", "ab", "")]
    // The same label in several policies is one rule.
    [InlineData("node_pool \"x\" { capabilities = [\"read\"] }|node_pool \"x\" { capabilities = [\"delete\"] }", "x", "Read Delete")]
    [InlineData("node_pool \"x\" { policy = \"write\" }|node_pool \"x\" { policy = \"deny\" }", "x", "")]
    [InlineData("node_pool \"x\" { policy = \"deny\" }|node_pool \"x\" { policy = \"write\" }", "x", "")]
    [InlineData("node_pool \"x\" { policy = \"write\" capabilities = [\"deny\"] }", "x", "")]
    public void NodePools_AreGrantedByTheClosestLabel(string policies, string pool, string expected)
    {
        var rights = Build(policies);

        Assert.Equal(
            expected,
            string.Join(' ', new[] { NodePoolCapability.Read, NodePoolCapability.Write, NodePoolCapability.Delete }.Where(one => rights.Allow(Right.NodePool(pool, one)))));
    }

    public static TheoryData<string, string[]> Levels => new()
    {
        { "", [] },
        { "node { policy = \"read\" }", ["NodeRead"] },
        { "node { policy = \"write\" }", ["NodeRead", "NodeWrite"] },
        { "node { policy = \"scale\" }", [] },
        { "node { policy = \"read\" }|node { policy = \"write\" }", ["NodeRead", "NodeWrite"] },
        { "node { policy = \"deny\" }|node { policy = \"write\" }", [] },
        { "agent { policy = \"write\" }", ["AgentRead", "AgentWrite"] },
        { "quota { policy = \"read\" }", ["QuotaRead"] },
        { "quota { policy = \"write\" }", ["QuotaRead", "QuotaWrite"] },
        { "plugin { policy = \"list\" }", ["PluginList"] },
        { "plugin { policy = \"read\" }", ["PluginList", "PluginRead"] },
        { "plugin { policy = \"list\" }|plugin { policy = \"deny\" }", [] },
        { "operator { policy = \"read\" }", ["OperatorRead", "Keyring"] },
        { "operator { policy = \"write\" }", ["OperatorRead", "OperatorWrite", "Keyring"] },
        { "operator { capabilities = [\"keyring-read\"] }", ["Keyring"] },
        { "operator { policy = \"read\" capabilities = [\"deny\"] }", ["OperatorRead"] },
        { "sentinel { policy = \"read\" }", ["Sentinel"] },
    };

    [Theory]
    [MemberData(nameof(Levels))]
    public void Levels_AreTheHighestThatAnyPolicySays(string policies, string[] expected)
    {
        var rights = Build(policies);
        var all = new Dictionary<string, Right>
        {
            ["AgentRead"] = Right.AgentRead,
            ["AgentWrite"] = Right.AgentWrite,
            ["NodeRead"] = Right.NodeRead,
            ["NodeWrite"] = Right.NodeWrite,
            ["OperatorRead"] = Right.OperatorRead,
            ["OperatorWrite"] = Right.OperatorWrite,
            ["QuotaRead"] = Right.QuotaRead,
            ["QuotaWrite"] = Right.QuotaWrite,
            ["PluginList"] = Right.PluginList,
            ["PluginRead"] = Right.PluginRead,
            ["Keyring"] = Right.Operator(OperatorCapability.KeyringRead),
            ["Sentinel"] = Right.Sentinel(SentinelCapability.SentinelRead),
            ["Management"] = Right.Management,
        };

        Assert.Equal(expected, all.Where(one => rights.Allow(one.Value)).Select(one => one.Key));
        Assert.All(all.Values, right => Assert.True(Rights.Management.Allow(right)));
        Assert.All(all.Values, right => Assert.False(Rights.None.Allow(right)));
    }

    [Theory]
    [InlineData("namespace \"a\" { policy = \"read\" }", "a", true, false, true)]
    [InlineData("namespace \"a\" { policy = \"read\" }", "b", false, false, false)]
    [InlineData("namespace \"a\" { policy = \"read\" }", "*", true, false, true)]
    [InlineData("namespace \"a-*\" { policy = \"write\" }", "a-b", true, true, true)]
    [InlineData("namespace \"a\" { policy = \"scale\" }", "a", true, false, true)]
    [InlineData("namespace \"a\" { capabilities = [\"list-jobs\"] }", "a", false, false, true)]
    [InlineData("namespace \"a\" { policy = \"deny\" }", "a", false, false, false)]
    [InlineData("namespace \"a\" { policy = \"deny\" }", "*", false, false, false)]
    [InlineData("namespace \"a\" {}", "a", false, false, false)]
    [InlineData("namespace \"*\" { policy = \"write\" } namespace \"a\" { policy = \"deny\" }", "a", false, false, false)]
    public void Namespaces_AreGrantedByTheirLabels(string policies, string name, bool reads, bool submits, bool any)
    {
        var rights = Build(policies);

        Assert.Equal(reads, rights.Allow(Right.Namespace(name, NamespaceCapability.ReadJob)));
        Assert.Equal(submits, rights.Allow(Right.Namespace(name, NamespaceCapability.SubmitJob)));
        Assert.Equal(any, rights.Allow(Right.AnyOfNamespace(name)));
    }

    [Theory]
    [InlineData("a/b", "Read", true)]
    [InlineData("a/b", "List", true)]
    [InlineData("a/b", "Write", false)]
    [InlineData("a/secret", "Read", false)]
    [InlineData("b", "Read", false)]
    public void Variables_AreGrantedByPath(string path, string capability, bool allowed)
    {
        var rights = Build("namespace \"n\" { variables { path \"a/*\" { capabilities = [\"read\"] } } }|namespace \"n\" { variables { path \"a/secret\" { capabilities = [\"deny\"] } } }");

        Assert.Equal(allowed, rights.Allow(Right.Variable("n", path, Enum.Parse<VariableCapability>(capability))));
        Assert.True(rights.Allow(Right.AnyVariable("n")));
        Assert.False(rights.Allow(Right.AnyVariable("other")));
    }

    [Fact]
    public void Variables_AreGone_IfTheNamespaceIsDenied()
    {
        var rights = Build("namespace \"n\" { variables { path \"*\" { capabilities = [\"read\"] } } }|namespace \"n\" { policy = \"deny\" }");

        Assert.False(rights.Allow(Right.Variable("n", "a", VariableCapability.Read)));
    }

    [Fact]
    public void HostVolumesAndSomePool_AreGranted()
    {
        var rights = Build("host_volume \"d-*\" { policy = \"read\" }|node_pool \"p\" { policy = \"read\" }");

        Assert.True(rights.Allow(Right.HostVolume("d-1", HostVolumeCapability.MountReadonly)));
        Assert.False(rights.Allow(Right.HostVolume("d-1", HostVolumeCapability.MountReadwrite)));
        Assert.True(rights.Allow(Right.AnyNodePool(NodePoolCapability.Read)));
        Assert.False(rights.Allow(Right.AnyNodePool(NodePoolCapability.Write)));
        Assert.True(rights.Allow(Right.Anybody));
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "abc", true)]
    [InlineData("a*c", "ac", true)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("a*b*c", "axbxbxc", true)]
    [InlineData("a*b*c", "axc", false)]
    [InlineData("**", "x", true)]
    [InlineData("abc", "abc", true)]
    [InlineData("abc", "abcd", false)]
    [InlineData("*a", "b", false)]
    [InlineData("a*", "", false)]
    public void Glob_StandsForAnyRunOfCharacters(string label, string name, bool matches) => Assert.Equal(matches, StarGlob.Matches(label, name));

    [Fact]
    public void Names_AreThoseOfNomad()
    {
        string[] known =
        [
            "alloc-node-exec", "sentinel-override", "csi-register-plugin", "register-job", "revert-job", "deregister-job", "purge-job", "evaluate-job",
            "plan-job", "tag-job-version", "stable-job", "fail-deployment", "pause-deployment", "promote-deployment", "unblock-deployment",
            "cancel-deployment", "set-alloc-health-deployment", "gc-allocation", "pause-allocation", "force-periodic-job", "delete-service-registration",
            "host-volume-register", "host-volume-write", "host-volume-delete", "read-fs", "deny",
        ];

        Assert.All(known, name => Assert.True(CapabilityNames<NamespaceCapability>.IsKnown(name), name));
        Assert.All(PolicyWords.CapabilitiesOf(BlockKind.Namespace, "write"), name => Assert.True(CapabilityNames<NamespaceCapability>.IsKnown(name), name));
        Assert.False(CapabilityNames<NamespaceCapability>.IsKnown("none"));
        Assert.True(CapabilityNames<HostVolumeCapability>.IsKnown("mount-readwrite"));
        Assert.True(CapabilityNames<VariableCapability>.IsKnown("destroy"));
    }

    private static Rights Build(string policies) => RightsBuilder.Build(policies.Split('|').Select(text =>
    {
        Assert.True(PolicyRules.TryParse(text, out var document, out var fault), fault);
        return document!;
    }));
}
