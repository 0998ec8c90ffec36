using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.State;
using NomadNodes.State.Events;
using NomadNodes.State.Watches;
using NomadNodes.Storage;
using NomadNodes.Tests.Support;

namespace NomadNodes.Tests.Acl;

public sealed class CallersTests : IDisposable
{
    private const string Accessor = "aaaaaaaa-0000-1111-2222-333333333333";
    private const string Secret = "bbbbbbbb-0000-1111-2222-333333333333";
    private const string NodeSecret = "cccccccc-0000-1111-2222-333333333333";

    private readonly ManualTimeProvider _clock = new();
    private readonly EventLog _events = new(10, TimeProvider.System);
    private readonly StateStore _store;
    private readonly Callers _callers;
    private bool _isEnabled = true;

    public CallersTests()
    {
        _store = StateStore.Open(new MemoryStorage(), new WatchRegistry(), _events, _clock, Guid.NewGuid, null, out _);
        _callers = new Callers(_store, _clock, () => _isEnabled);
    }

    public void Dispose()
    {
        _store.Dispose();
        _events.Dispose();
    }

    [Theory]
    [InlineData("")]
    [InlineData("garbage")]
    [InlineData(Secret)]
    public void Resolve_GivesEverybodyEverything_WhileAclsAreOff(string secret)
    {
        _isEnabled = false;

        Assert.Same(Caller.Unrestricted, Value(_callers.Resolve(secret)));
        var before = GC.GetAllocatedBytesForCurrentThread();
        _callers.Resolve(secret);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public async Task Resolve_FindsTheToken_InAnyCase()
    {
        await PutTokenAsync();

        foreach (var secret in new[] { Secret, Secret.ToUpperInvariant() })
        {
            Assert.Equal("token:" + Accessor, Value(_callers.Resolve(secret)).Identity);
        }
    }

    [Theory]
    [InlineData(Accessor)]
    [InlineData("99999999-8888-7777-6666-555555555555")]
    [InlineData("abc")]
    [InlineData(Secret + " ")]
    [InlineData("bbbbbbbb000011112222333333333333")]
    public async Task Resolve_RefusesWhatIsNoSecret(string secret)
    {
        await PutTokenAsync();

        Assert.Equal(AclErrors.PermissionDenied, _callers.Resolve(secret).Error);
    }

    [Fact]
    public async Task Resolve_CompilesOnce_UntilAPolicyChanges()
    {
        await PutPolicyAsync("p", "node { policy = \"read\" }");
        await PutTokenAsync();
        var first = Value(_callers.Resolve(Secret));

        await PutTokenAsync("dddddddd-0000-1111-2222-333333333333", "eeeeeeee-0000-1111-2222-333333333333");
        Assert.Same(first, Value(_callers.Resolve(Secret)));
        Assert.True(first.Rights.Allow(Right.NodeRead));

        await PutPolicyAsync("p", "node { policy = \"deny\" }");
        Assert.False(Value(_callers.Resolve(Secret)).Rights.Allow(Right.NodeRead));
    }

    [Fact]
    public async Task Resolve_UnitesPoliciesAndRoles_AndPassesOverWhatIsMissing()
    {
        await PutPolicyAsync("p", "agent { policy = \"read\" }");
        await PutPolicyAsync("q", "node { policy = \"read\" }");
        await _store.WriteAsync(write =>
        {
            write.Acl.Roles.Put(new ACLRole { ID = "r", Name = "role", Policies = [new() { Name = "q" }, new() { Name = "gone" }] }, write.NextIndex());
            return 0;
        });
        await PutTokenAsync(change: token => token with { Policies = ["p", "nowhere"], Roles = [new() { ID = "r" }, new() { ID = "none" }] });

        var rights = Value(_callers.Resolve(Secret)).Rights;

        Assert.True(rights.Allow(Right.AgentRead));
        Assert.True(rights.Allow(Right.NodeRead));
        Assert.False(rights.Allow(Right.NodeWrite));
    }

    [Fact]
    public async Task Resolve_UsesTheAnonymousPolicy_WithoutAToken()
    {
        Assert.False(Value(_callers.Resolve("")).Rights.Allow(Right.NodeRead));

        await PutPolicyAsync(ACLPolicy.Anonymous, "node { policy = \"read\" }");

        Assert.True(Value(_callers.Resolve("")).IsAnonymous);
        Assert.True(Value(_callers.Resolve("")).Rights.Allow(Right.NodeRead));
    }

    [Fact]
    public async Task Token_IsGoodUpToItsLastInstant()
    {
        var expires = Timestamp.FromDateTimeOffset(_clock.GetUtcNow().AddMinutes(1));
        await PutTokenAsync(change: token => token with { ExpirationTime = expires });

        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(_callers.Resolve(Secret).Error);

        _clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(AclErrors.PermissionDenied, _callers.Resolve(Secret).Error);
        Assert.Equal(AclErrors.TokenExpired, _callers.Identify(Secret).Error);
    }

    [Fact]
    public async Task Resolve_FollowsTheSecret_WhenATokenGetsAnotherOrGoes()
    {
        const string Other = "ffffffff-0000-1111-2222-333333333333";
        await PutTokenAsync();

        await PutTokenAsync(secret: Other);
        Assert.Equal(AclErrors.PermissionDenied, _callers.Resolve(Secret).Error);
        Assert.Null(_callers.Resolve(Other).Error);

        await _store.WriteAsync(write =>
        {
            write.Acl.Tokens.Remove(UuidKey.Of(Accessor), write.NextIndex());
            return 0;
        });
        Assert.Equal(AclErrors.PermissionDenied, _callers.Resolve(Other).Error);
    }

    [Fact]
    public async Task Resolve_KnowsANodeByItsSecret()
    {
        await _store.WriteAsync(write =>
        {
            foreach (var i in Enumerable.Range(0, 3)) PutNode(write, $"5eed000{i}-0000-4000-8000-000000000001", Guid.NewGuid().ToString());
            PutNode(write, Accessor, NodeSecret);
            return 0;
        });

        foreach (var secret in new[] { NodeSecret, NodeSecret.ToUpperInvariant() })
        {
            var caller = Value(_callers.Resolve(secret));
            Assert.Equal("client:" + Accessor, caller.Identity);
            Assert.True(caller.Rights.Allow(Right.NodeRead));
            Assert.False(caller.Rights.Allow(Right.NodeWrite));
        }

        await _store.WriteAsync(write =>
        {
            write.Nodes.Remove(UuidKey.Of(Accessor), write.NextIndex());
            return 0;
        });
        Assert.Equal(AclErrors.PermissionDenied, _callers.Resolve(NodeSecret).Error);
    }

    [Fact]
    public void Identify_SaysWhatIsWrongWithTheToken() => Assert.Equal(AclErrors.NotSigned, _callers.Identify("abc").Error);

    private static void PutNode(WriteTransaction write, string id, string secret) =>
        write.Nodes.Put(new Node { ID = id, SecretID = secret, Name = "n", Datacenter = "dc1" }, write.NextIndex());

    private static Caller Value(Outcome<Caller> outcome) => outcome.Succeeded(out var caller, out var error) ? caller : throw new InvalidOperationException(error.Text);

    private Task<int> PutPolicyAsync(string name, string rules) => _store.WriteAsync(write =>
    {
        write.Acl.Policies.Put(new ACLPolicy { Name = name, Rules = rules }, write.NextIndex());
        return 0;
    });

    private Task<int> PutTokenAsync(string accessor = Accessor, string secret = Secret, Func<ACLToken, ACLToken>? change = null) => _store.WriteAsync(write =>
    {
        var token = new ACLToken { AccessorID = accessor, SecretID = secret, Type = ACLToken.Client, Policies = ["p"] };
        write.Acl.Tokens.Put(change?.Invoke(token) ?? token, write.NextIndex());
        return 0;
    });
}
