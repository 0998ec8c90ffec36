using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Services.Acls;

/// <summary>A read of what says who may do what. These tables are small and change rarely: whole ones are watched.</summary>
/// <param name="store">The state.</param>
/// <param name="read">Reads it.</param>
/// <param name="indexOf">The index of an answer.</param>
/// <param name="tables">What the answer depends on.</param>
internal sealed class StateQuery<TAnswer>(StateStore store, Func<AclState, TAnswer> read, Func<TAnswer, ulong> indexOf, params StateTable[] tables) : IBlockingQuery<TAnswer>
{
    public void Watch(ref WatchSet keys)
    {
        foreach (var table in tables) keys.Add(WatchKey.Whole(table));
    }

    public TAnswer Run() => read(store.Current.Acl);

    public ulong IndexOf(TAnswer answer) => indexOf(answer);
}
