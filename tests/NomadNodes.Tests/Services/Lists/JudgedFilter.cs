using NomadNodes.Model;

namespace NomadNodes.Tests.Services.Lists;

/// <summary>A filter and what it has to say of a node; null when it cannot judge.</summary>
internal sealed record JudgedFilter(string Text, Func<Node, bool?> Judge)
{
    public const string Error = "error finding value in datum: /Nope at part 0: couldn't find key: struct field with name \"Nope\"";

    public static JudgedFilter? Random(Random random)
    {
        var datacenter = $"dc{random.Next(8)}";
        return random.Next(4) switch
        {
            2 => new($"Datacenter != {datacenter}", node => node.Datacenter != datacenter),
            3 => new($"Datacenter != {datacenter} or Nope == x", node => node.Datacenter != datacenter ? true : null),
            _ => null,
        };
    }
}
