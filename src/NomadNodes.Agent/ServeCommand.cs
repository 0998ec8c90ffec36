using NomadNodes.Settings;
using NomadNodes.Storage;

namespace NomadNodes.Agent;

/// <summary>Runs the server until the process is told to stop.</summary>
internal static class ServeCommand
{
    private const int Success = 0;
    private const int Failure = 1;

    public static async Task<int> RunAsync(string[] args)
    {
        var (readyPath, rest) = ReadyFile.Take(args);
        var (settings, faults) = SettingsSources.Read(rest);
        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync(new SettingsException(faults).Message);
            return Failure;
        }

        try
        {
            // Before the start, so that no signal ends the process between the banner and the wait.
            using var stop = new StopSignal();
            using var ready = new ReadyFile(readyPath);
            await using var app = await ServerApp.StartAsync(settings);
            Console.WriteLine(StartBanner.Of(app));
            ready.Write(app.Address);
            await stop.Received;
            ready.Dispose();
            Console.WriteLine("Stopping.");
            return Success;
        }
        catch (Exception error) when (IsTheUsersToMend(error))
        {
            await Console.Error.WriteLineAsync(error.Message);
            return Failure;
        }
    }

    /// <summary>A port that is taken, a directory or a certificate that cannot be used. Anything else is ours and keeps its stack trace.</summary>
    internal static bool IsTheUsersToMend(Exception error) => error is StorageException or SettingsException or IOException or UnauthorizedAccessException;
}
