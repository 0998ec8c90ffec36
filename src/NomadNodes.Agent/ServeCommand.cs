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
        var (settings, faults) = SettingsSources.Read(args);
        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync(new SettingsException(faults).Message);
            return Failure;
        }

        try
        {
            // Before the start, so that no signal ends the process between the banner and the wait.
            using var stop = new StopSignal();
            await using var app = await ServerApp.StartAsync(settings);
            Console.WriteLine(StartBanner.Of(app));
            await stop.Received;
            Console.WriteLine("Stopping.");
            return Success;
        }
        catch (Exception error) when (error is StorageException or IOException or UnauthorizedAccessException)
        {
            // What a user can mend: a port that is taken, a directory that cannot be used. Anything else is ours and keeps its stack trace.
            await Console.Error.WriteLineAsync(error.Message);
            return Failure;
        }
    }
}
