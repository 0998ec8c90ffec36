using System.Runtime.InteropServices;
using System.Runtime.Versioning;

namespace NomadNodes.Tests.Storage;

/// <summary>
/// Runs code on a thread whose access to files is an ordinary user's, so that file modes count even where the tests run as root (in containers).
/// </summary>
[SupportedOSPlatform("linux")]
internal static class OrdinaryUser
{
    private const uint Nobody = 65534;

    internal static Exception? Run(Action action)
    {
        Exception? thrown = null;
        var thread = new Thread(() =>
        {
            // Concerns this thread alone, which ends with the action.
            if (Environment.IsPrivilegedProcess)
                _ = SetFileSystemUser(Nobody);
            thrown = Record.Exception(action);
        });
        thread.Start();
        thread.Join();
        return thrown;
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetFileSystemUser(uint user);
}
