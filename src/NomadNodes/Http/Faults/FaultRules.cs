using System.Globalization;
using NomadNodes.Errors;
using NomadNodes.Model;

namespace NomadNodes.Http.Faults;

/// <summary>The rules of one cluster, in their order. Without any, a request costs one look at an empty list. Safe from any thread.</summary>
/// <param name="draw">A fraction below 1, the same every time for the same key and number: chance.</param>
/// <param name="time">Real time, which delays follow.</param>
internal sealed class FaultRules(Func<UuidKey, long, double> draw, TimeProvider time)
{
    /// <summary>How many there may be.</summary>
    public const int Most = 100;

    // Apart from all that chance is asked for the sake of nodes and allocations.
    private const ulong Domain = 0x6661_756c_7473_0000;

    private readonly Lock _lock = new();
    private volatile ActiveFault[] _active = [];
    private ulong _made;
    private bool _isEnded;

    /// <summary>The first rule that applies to a request, counted as applied; null when none does.</summary>
    /// <param name="method">As it was sent.</param>
    /// <param name="path">As it was sent, without the query.</param>
    /// <param name="token">The accessor; empty where there is none.</param>
    public TakenFault? Take(string method, ReadOnlySpan<char> path, string token)
    {
        foreach (var fault in _active)
        {
            if (fault.Take(method, path, token) is { } taken) return taken;
        }

        return null;
    }

    /// <summary>All rules with their counts, in their order.</summary>
    public IReadOnlyList<FaultCount> List() => [.. _active.Select(fault => fault.Count())];

    /// <summary>Puts rules in the place of all there are; none if they are refused.</summary>
    public ApiError? Replace(IReadOnlyList<FaultRule> rules) => Change(rules, keep: false);

    /// <summary>Adds rules behind those that are there; none if they are refused.</summary>
    public ApiError? Add(IReadOnlyList<FaultRule> rules) => Change(rules, keep: true);

    /// <returns>False when there is no rule of that name.</returns>
    public bool Remove(string name)
    {
        lock (_lock)
        {
            if (_active.FirstOrDefault(fault => fault.Name == name) is not { } removed) return false;
            Put([.. _active.Where(fault => fault != removed)]);
            return true;
        }
    }

    public void Clear()
    {
        lock (_lock) Put([]);
    }

    /// <summary>As of a fresh cluster: rules that are made next draw what the first ones drew.</summary>
    public void Reset()
    {
        lock (_lock)
        {
            Put([]);
            _made = 0;
        }
    }

    /// <summary>The server is about to stop: nothing is delayed any longer.</summary>
    public void End()
    {
        lock (_lock)
        {
            Put([]);
            _isEnded = true;
        }
    }

    private ApiError? Change(IReadOnlyList<FaultRule> rules, bool keep)
    {
        lock (_lock)
        {
            var kept = keep ? _active : [];
            if (kept.Length + rules.Count > Most) return FaultErrors.TooMany(Most);
            var names = kept.Select(fault => fault.Name).ToHashSet(StringComparer.Ordinal);
            if (rules.FirstOrDefault(rule => rule.Name.Length > 0 && !names.Add(rule.Name)) is { } second) return FaultErrors.NameTaken(second.Name);
            if (!_isEnded) Put([.. kept, .. rules.Select(rule => Activate(rule, names))]);
            return null;
        }
    }

    private ActiveFault Activate(FaultRule rule, HashSet<string> names)
    {
        _made++;
        return new ActiveFault(rule.Name.Length > 0 ? rule : rule with { Name = MakeName(names) }, new UuidKey(new UInt128(Domain, _made)), draw, time);
    }

    private static string MakeName(HashSet<string> names)
    {
        var number = 1;
        while (!names.Add(Name(number))) number++;
        return Name(number);
    }

    private static string Name(int number) => "fault-" + number.ToString(CultureInfo.InvariantCulture);

    private void Put(ActiveFault[] next)
    {
        var before = _active;
        _active = next;
        foreach (var fault in before.Except(next)) fault.Remove();
    }
}
