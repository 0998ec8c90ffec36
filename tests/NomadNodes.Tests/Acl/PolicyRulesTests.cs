using System.Text.Json;
using NomadNodes.Acl.Rules;
using NomadNodes.Tests.Model;

namespace NomadNodes.Tests.Acl;

public sealed class PolicyRulesTests
{
    [Theory]
    [InlineData("node_pool \"dev\" { policy = \"list\" }", "Invalid node pool policy 'list' for 'dev'")]
    [InlineData("node_pool \"dev\" { capabilities = [\"bogus\"] }", "Invalid node pool capability 'bogus' for 'dev'")]
    [InlineData("node_pool \"a b\" { policy = \"read\" }", "Invalid node pool name 'a b'")]
    [InlineData("node_pool { policy = \"read\" }", "Invalid node pool name ''")]
    [InlineData("node_pool {}", "Invalid node pool name ''")]
    [InlineData("node_pool = [{ dev = { policy = \"read\" } }]", "Failed to parse ACL Policy: At 1:16: root.node_pool[0]: Name asked for 'key', impossible")]
    [InlineData("node_pool = \"dev\"", "Failed to parse ACL Policy: At 1:13: unknown slice type: *ast.LiteralType")]
    [InlineData("namespace \"de_fault\" { policy = \"read\" }", "Invalid namespace name: &acl.NamespacePolicy{Name:\"de_fault\", Policy:\"read\", Capabilities:[]string(nil), Variables:(*acl.VariablesPolicy)(nil)}")]
    [InlineData("namespace \"x\" { policy = \"list\" }", "Invalid namespace policy: &acl.NamespacePolicy{Name:\"x\", Policy:\"list\", Capabilities:[]string(nil), Variables:(*acl.VariablesPolicy)(nil)}")]
    [InlineData("namespace \"x\" { capabilities = [\"a\", \"b\"] }", "Invalid namespace capability 'a': &acl.NamespacePolicy{Name:\"x\", Policy:\"\", Capabilities:[]string{\"a\", \"b\"}, Variables:(*acl.VariablesPolicy)(nil)}")]
    [InlineData("namespace \"x\" { variables { path \"a\" { capabilities = [\"fly\"] } } }", "Invalid variable capability 'fly' in namespace x")]
    [InlineData("host_volume \"v_1\" { policy = \"read\" }", "Invalid host volume name: &acl.HostVolumePolicy{Name:\"v_1\", Policy:\"read\", Capabilities:[]string(nil)}")]
    [InlineData("host_volume \"v\" { policy = \"x\" }", "Invalid host volume policy: &acl.HostVolumePolicy{Name:\"v\", Policy:\"x\", Capabilities:[]string(nil)}")]
    [InlineData("host_volume \"v\" { capabilities = [\"x\"] }", "Invalid host volume capability 'x': &acl.HostVolumePolicy{Name:\"v\", Policy:\"\", Capabilities:[]string{\"x\"}}")]
    [InlineData("node { policy = \"list\" }", "Invalid node policy: &acl.NodePolicy{Policy:\"list\"}")]
    [InlineData("agent {}", "Invalid agent policy: &acl.AgentPolicy{Policy:\"\"}")]
    [InlineData("quota { policy = \"list\" }", "Invalid quota policy: &acl.QuotaPolicy{Policy:\"list\"}")]
    [InlineData("plugin { policy = \"scale\" }", "Invalid plugin policy: &acl.PluginPolicy{Policy:\"scale\"}")]
    [InlineData("operator { policy = \"x\" }", "Invalid operator policy: &acl.OperatorPolicy{Policy:\"x\", Capabilities:[]string(nil)}")]
    [InlineData("operator { capabilities = [\"x\"] }", "Invalid operator capability 'x'")]
    [InlineData("sentinel { policy = \"x\" }", "Invalid sentinel policy: &acl.SentinelPolicy{Policy:\"x\", Capabilities:[]string(nil)}")]
    [InlineData("  \n", "Invalid policy:   \n")]
    [InlineData("bogus {}", "Invalid policy: bogus {}")]
    [InlineData("{\"node\": ", "Invalid policy: {\"node\": ")]
    [InlineData("node { policy = \"read\" }\nbogus {}\nx = 1", "Invalid or duplicate policy keys: bogus, x")]
    [InlineData("node { policy = \"read\" }\nnode { policy = \"write\" }", "Invalid or duplicate policy keys: node")]
    [InlineData("node \"x\" { policy = \"read\" }", "Invalid or duplicate policy keys: x")]
    [InlineData("node { policy = [\"read\"] }", "Failed to parse ACL Policy: At 1:17: root.node.Policy: unknown type for string *ast.ListType")]
    [InlineData("node { policy = true }", "Failed to parse ACL Policy: At 1:17: root.node.Policy: unknown type for string *ast.LiteralType")]
    [InlineData("node = \"read\"", "Failed to parse ACL Policy: At 1:8: root.node: not an object type for struct (*ast.LiteralType)")]
    [InlineData("node_pool \"a\" { capabilities = \"read\" }", "Failed to parse ACL Policy: At 1:32: unknown slice type: *ast.LiteralType")]
    [InlineData("node_pool \"dev\" { capabilities = [[\"read\"]] }", "Failed to parse ACL Policy: At 1:35: root.node_pool[0].Capabilities[0]: unknown type for string *ast.ListType")]
    [InlineData("node { policy = 5 }", "Invalid node policy: &acl.NodePolicy{Policy:\"5\"}")]
    [InlineData("this is not hcl", "Failed to parse ACL Policy: At 1:17: key 'this is not hcl' expected start of object ('{') or assignment ('=')")]
    public void Parse_SaysWhatNomadSays_IfTheTextIsNotInOrder(string text, string fault)
    {
        Assert.False(PolicyRules.TryParse(text, out var document, out var found));
        Assert.Null(document);
        Assert.Equal(fault, found);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("node { policy = \"read\" }", "\"Node\":{\"Policy\":\"read\"}")]
    [InlineData("NODE { Policy = \"read\" }", "\"Node\":{\"Policy\":\"read\"}")]
    [InlineData("node = { policy = \"scale\" }", "\"Node\":{\"Policy\":\"scale\"}")]
    [InlineData("node {\n policy = \"read\"\n other = 5\n}", "\"Node\":{\"Policy\":\"read\"}")]
    [InlineData("{\"node\": {\"policy\": \"read\"}, \"quota\": [{\"policy\": \"write\"}]}", "\"Node\":{\"Policy\":\"read\"} \"Quota\":{\"Policy\":\"write\"}")]
    [InlineData("operator { policy = \"read\" }", "\"Operator\":{\"Capabilities\":[\"license-read\",\"keyring-read\"],\"Policy\":\"read\"}")]
    [InlineData("operator { capabilities = [\"snapshot-save\"] }", "\"Operator\":{\"Capabilities\":[\"snapshot-save\"],\"Policy\":\"\"}")]
    [InlineData("sentinel { policy = \"read\" }", "\"Sentinel\":{\"Capabilities\":[\"sentinel-read\"],\"Policy\":\"read\"}")]
    [InlineData("plugin { policy = \"list\" }", "\"Plugin\":{\"Policy\":\"list\"}")]
    [InlineData("node_pool \"a\" { policy = \"write\" capabilities = [\"read\", \"deny\"] }", "\"NodePools\":[{\"Capabilities\":[\"read\",\"deny\",\"delete\",\"read\",\"write\"],\"Name\":\"a\",\"Policy\":\"write\"}]")]
    [InlineData("node_pool \"a\" {}", "\"NodePools\":[{\"Capabilities\":null,\"Name\":\"a\",\"Policy\":\"\"}]")]
    [InlineData("node_pool \"a\" { policy = \"scale\" }", "\"NodePools\":[{\"Capabilities\":null,\"Name\":\"a\",\"Policy\":\"scale\"}]")]
    [InlineData("node_pool \"a\" { policy = \"read\" }\nnode_pool \"a\" { policy = \"deny\" }", "\"NodePools\":[{\"Capabilities\":[\"read\"],\"Name\":\"a\",\"Policy\":\"read\"},{\"Capabilities\":[\"deny\"],\"Name\":\"a\",\"Policy\":\"deny\"}]")]
    [InlineData("{\"node_pool\": {\"a\": {\"policy\": \"read\"}, \"b-*\": {\"policy\": \"deny\"}}}", "\"NodePools\":[{\"Capabilities\":[\"read\"],\"Name\":\"a\",\"Policy\":\"read\"},{\"Capabilities\":[\"deny\"],\"Name\":\"b-*\",\"Policy\":\"deny\"}]")]
    [InlineData("host_volume \"v-*\" { policy = \"read\" }", "\"HostVolumes\":[{\"Capabilities\":[\"mount-readonly\"],\"Name\":\"v-*\",\"Policy\":\"read\"}]")]
    [InlineData("namespace \"x\" { capabilities = [\"host-volume-write\", \"deny\"] }", "\"Namespaces\":[{\"Capabilities\":[\"host-volume-write\",\"deny\",\"host-volume-register\",\"host-volume-create\",\"host-volume-delete\",\"host-volume-read\"],\"Name\":\"x\",\"Policy\":\"\",\"Variables\":null}]")]
    [InlineData("namespace \"x\" { variables { path \"a\" { capabilities = [\"read\"] } path \"b\" { capabilities = [\"read\", \"deny\"] } path \"c\" {} } }", "\"Namespaces\":[{\"Capabilities\":null,\"Name\":\"x\",\"Policy\":\"\",\"Variables\":{\"Paths\":[{\"Capabilities\":[\"read\",\"list\"],\"PathSpec\":\"a\"},{\"Capabilities\":[\"deny\"],\"PathSpec\":\"b\"},{\"Capabilities\":null,\"PathSpec\":\"c\"}]}}]")]
    public void Parse_WritesOutWhatTheWordsStandFor(string text, string blocks)
    {
        Assert.True(PolicyRules.TryParse(text, out var document, out var fault), fault);

        var json = JsonDocument.Parse(Written.Of(w => RulesJson.Write(w, document))).RootElement;
        Assert.Equal(text, json.GetProperty("Raw").GetString());
        Assert.Equal(
            ["Agent", "ExtraKeysHCL", "HostVolumes", "Namespaces", "Node", "NodePools", "Operator", "Plugin", "Quota", "Raw", "Sentinel"],
            json.EnumerateObject().Select(member => member.Name));
        Assert.Equal(blocks, string.Join(' ', json.EnumerateObject().Where(IsSaid).Select(member => $"\"{member.Name}\":{member.Value.GetRawText()}")));
    }

    [Theory]
    [InlineData("namespace", 128, true)]
    [InlineData("namespace", 129, false)]
    [InlineData("node_pool", 128, true)]
    [InlineData("node_pool", 129, false)]
    public void Label_MayHave128Characters(string kind, int length, bool fits) =>
        Assert.Equal(fits, PolicyRules.TryParse($"{kind} \"{new string('a', length)}\" {{ policy = \"read\" }}", out _, out _));

    private static bool IsSaid(JsonProperty member) => member.Name != "Raw" && member.Value.ValueKind != JsonValueKind.Null;
}
