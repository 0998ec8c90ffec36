using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NomadNodes.Storage;

/// <summary>Every failure of the storage, in words for the person who runs the server.</summary>
internal static class StorageFailures
{
    internal static StorageException NoDirectory(string directory, Exception cause) => new(
        $"The data directory '{directory}' cannot be made: {cause.Message} Set Data:Directory to a place that the server may write to.",
        cause);

    internal static StorageException CannotWrite(string directory, Exception cause) => new(
        $"The data directory '{directory}' cannot be written: {cause.Message} " +
        "Make room or give the server's user the right to write there, then start it again; nothing was changed.",
        cause);

    internal static StorageException DirectoryInUse(string directory, int? processId, Exception cause) => new(
        $"The data directory '{directory}' is in use by another server" + (processId is { } id ? $" (process {id})" : "") +
        ". Stop that one, or set Data:Directory to another place.",
        cause);

    internal static StorageException NewerSchema(string file, int found, int known) => new(
        $"The database '{file}' has schema version {found}, and this server knows versions up to {known}. " +
        "Start the newer server that wrote it, or set Data:Directory to another place; nothing was changed.");

    internal static StorageException NotOurs(string file, string why) => new(
        $"The file '{file}' is no database of this server: {why}. " +
        "Move it away to start with an empty state, or set Data:Directory to another place; nothing was changed.");

    internal static StorageException Damaged(string file, string why, Exception? cause = null) => new(
        $"The database '{file}' is damaged: {why}. Put a copy back that is whole, or move the file away to start with an empty state; " +
        "the server has changed nothing.",
        cause);

    internal static StorageException ReadOnly(string file, string why, Exception? cause = null) => new(
        $"The database '{file}' cannot be written: {why}. " +
        "Give the server's user the right to write the file and its directory; nothing was changed.",
        cause);

    internal static StorageException NoWriteAheadLog(string file, string mode) => new(
        $"The database '{file}' cannot have a write-ahead log (its journal mode stays '{mode}'). " +
        "Set Data:Directory to a directory on a local disk.");

    internal static StorageException Sqlite(string file, SqliteException cause)
    {
        var why = cause.Message.TrimEnd('.');
        return cause.SqliteErrorCode switch
        {
            raw.SQLITE_FULL => new(
                $"The disk that holds '{file}' is full. Make room: the next write is tried afresh; nothing of this one was stored.", cause),
            raw.SQLITE_NOTADB => NotOurs(file, "it is not a SQLite database"),
            raw.SQLITE_CORRUPT => Damaged(file, why, cause),
            raw.SQLITE_READONLY or raw.SQLITE_PERM or raw.SQLITE_CANTOPEN or raw.SQLITE_AUTH => ReadOnly(file, why, cause),
            raw.SQLITE_BUSY or raw.SQLITE_LOCKED => new(
                $"The database '{file}' is locked by another program. Close that program; nothing of this write was stored.", cause),
            raw.SQLITE_IOERR => new(
                $"The disk that holds '{file}' failed ({why}). Check the disk and the system's log; nothing of this write was stored.", cause),
            _ => new($"SQLite failed on '{file}': {why}. Nothing of this was stored.", cause),
        };
    }
}
