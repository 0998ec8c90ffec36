using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NomadNodes.Acl.Rules;
using NomadNodes.Model;
using NomadNodes.State;

namespace NomadNodes.Acl;

/// <summary>The rights of tokens under one state of the policies and roles, each compiled when its token is first used.</summary>
internal sealed class CompiledRights
{
    // Tokens that were changed or deleted leave their rights behind.
    private const int MostKept = 50_000;

    private readonly AclState _state;
    private readonly ConditionalWeakTable<ACLPolicy, PolicyDocument> _parsed;
    private readonly ConcurrentDictionary<ACLToken, Caller> _callers = new(ReferenceEqualityComparer.Instance);

    /// <param name="state">The policies and roles.</param>
    /// <param name="parsed">What has been parsed already; a policy outlives many states.</param>
    public CompiledRights(AclState state, ConditionalWeakTable<ACLPolicy, PolicyDocument> parsed)
    {
        (_state, _parsed) = (state, parsed);
        Anonymous = Caller.Of(ACLToken.Anonymous, Compile(ACLToken.Anonymous));
    }

    public Caller Anonymous { get; }

    public bool IsOf(AclState state) => ReferenceEquals(_state.Policies, state.Policies) && ReferenceEquals(_state.Roles, state.Roles);

    public Caller Of(ACLToken token)
    {
        if (_callers.TryGetValue(token, out var known)) return known;
        if (_callers.Count >= MostKept) _callers.Clear();
        return _callers.GetOrAdd(token, Caller.Of(token, Compile(token)));
    }

    private Rights Compile(ACLToken token) => token.IsManagement
        ? Rights.Management
        : RightsBuilder.Build(TokenPolicies.NamesOf(_state, token).Select(Find).OfType<ACLPolicy>().Select(Parse));

    // Nomad: what does not exist is passed over.
    private ACLPolicy? Find(string name) => _state.Policies.Find(new TextKey(name))?.Record;

    /// <summary>A stored policy was found in order when it was written.</summary>
    private PolicyDocument Parse(ACLPolicy policy) => _parsed.GetValue(policy, static policy =>
        PolicyRules.TryParse(policy.Rules, out var document, out _) ? document : new PolicyDocument(policy.Rules));
}
