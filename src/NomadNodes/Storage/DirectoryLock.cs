using System.Globalization;

namespace NomadNodes.Storage;

/// <summary>
/// The right to use a data directory, held as a file that stays open exclusively: the operating system gives it back however the process ends.
/// </summary>
internal sealed class DirectoryLock : IDisposable
{
    internal const string LockFile = "lock";

    // Beside the lock, because a file that is open exclusively cannot be read by the one who is refused.
    internal const string ProcessIdFile = "pid";

    private readonly FileStream _lock;
    private readonly string _processIdPath;

    private DirectoryLock(FileStream heldLock, string processIdPath)
    {
        _lock = heldLock;
        _processIdPath = processIdPath;
    }

    /// <exception cref="StorageException">The directory cannot be made or written, or another server uses it.</exception>
    internal static DirectoryLock Take(string directory)
    {
        try
        {
            Directory.CreateDirectory(directory);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw StorageFailures.NoDirectory(directory, e);
        }

        var held = Open(directory);
        try
        {
            var processIdPath = Path.Combine(directory, ProcessIdFile);
            File.WriteAllText(processIdPath, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new DirectoryLock(held, processIdPath);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            held.Dispose();
            throw StorageFailures.CannotWrite(directory, e);
        }
    }

    public void Dispose()
    {
        // First the file, then the lock: the next holder writes its own.
        try
        {
            File.Delete(_processIdPath);
        }
        finally
        {
            _lock.Dispose();
        }
    }

    private static FileStream Open(string directory)
    {
        try
        {
            return new FileStream(Path.Combine(directory, LockFile), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e) when (IsHeldByAnother(e))
        {
            throw StorageFailures.DirectoryInUse(directory, ReadProcessId(directory), e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw StorageFailures.CannotWrite(directory, e);
        }
    }

    private static bool IsHeldByAnother(IOException e)
    {
        const int WindowsSharingViolation = unchecked((int)0x80070020);
        const int LinuxWouldBlock = 11;
        const int MacWouldBlock = 35;
        return e.HResult is WindowsSharingViolation or LinuxWouldBlock or MacWouldBlock;
    }

    private static int? ReadProcessId(string directory)
    {
        try
        {
            var text = File.ReadAllText(Path.Combine(directory, ProcessIdFile));
            return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The refusal is as good without the number.
            return null;
        }
    }
}
