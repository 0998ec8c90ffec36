using System.Text.Json.Nodes;
using NomadNodes.Testing.Control;

namespace NomadNodes.Testing.Builders;

/// <summary>An ACL token that is to be made.</summary>
public sealed class TokenBuilder
{
    private readonly JsonObject _token = new() { ["Type"] = "client" };
    private readonly JsonArray _policies = [];
    private readonly List<(string Name, string Rules)> _rules = [];

    internal TokenBuilder()
    {
    }

    /// <summary>The policies that are to be made first.</summary>
    internal IReadOnlyList<(string Name, string Rules)> Rules => _rules;

    /// <summary>What people call it.</summary>
    public TokenBuilder Named(string name) => With("Name", name);

    /// <summary>It may do anything, and has no policies.</summary>
    public TokenBuilder Management() => With("Type", "management");

    /// <summary>It may do what a policy says that is there.</summary>
    public TokenBuilder WithPolicy(string name)
    {
        _policies.Add(name);
        return this;
    }

    /// <summary>It may do what this policy says, which is made along with it.</summary>
    /// <param name="name">What the policy is called.</param>
    /// <param name="rules">HCL or JSON: <c>node { policy = "write" }</c>.</param>
    public TokenBuilder WithPolicy(string name, string rules)
    {
        _rules.Add((name, rules));
        return WithPolicy(name);
    }

    /// <summary>How long it can be used, on the cluster's clock: a minute to a day.</summary>
    public TokenBuilder ExpiringAfter(TimeSpan time) => With("ExpirationTTL", GoDurationText.Of(time));

    /// <summary>Any other member, under Nomad's name.</summary>
    public TokenBuilder With(string member, JsonNode? value)
    {
        _token[member] = value;
        return this;
    }

    internal JsonNode ToJson()
    {
        var token = _token.DeepClone();
        if (_policies.Count > 0) token["Policies"] = _policies.DeepClone();
        return token;
    }
}
