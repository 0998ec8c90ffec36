using NomadNodes.State.Watches;

namespace NomadNodes.Tests.State.Watches;

/// <summary>Answers with an index.</summary>
internal sealed class TestQuery(Func<WatchKey> key, Func<ulong> run) : IBlockingQuery<ulong>
{
    public int Runs { get; private set; }

    public void Watch(ref WatchSet keys) => keys.Add(key());

    public ulong Run()
    {
        Runs++;
        return run();
    }

    public ulong IndexOf(ulong answer) => answer;
}
