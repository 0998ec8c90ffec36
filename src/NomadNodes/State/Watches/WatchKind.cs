namespace NomadNodes.State.Watches;

internal enum WatchKind : byte
{
    Table,
    Exact,
    Prefix,
}
