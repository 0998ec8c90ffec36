namespace NomadNodes.Testing.Control;

/// <summary>Starts servers in this process.</summary>
internal static class OwnServer
{
    public static async Task<NomadServer> StartAsync(NomadServerOptions options, CancellationToken cancellationToken)
    {
        var settings = options.ToSettings();
        cancellationToken.ThrowIfCancellationRequested();
        // Off the caller's context: a test framework's may allow one thing at a time.
        var app = await Task.Run(() => ServerApp.StartAsync(settings, log: options.Log), CancellationToken.None);
        var controlToken = settings.Control.Token.Length == 0 ? null : settings.Control.Token;
        var link = new ServerLink(new LinkTarget(app.Address, ControlToken: controlToken)) { Patience = options.Patience };
        try
        {
            var reseeding = new Reseeding(options.SeedDocument, settings.Acl.Enabled, options.Token);
            await reseeding.SeedAsync(link, cancellationToken);
            return new NomadServer(link, app.DisposeAsync, reseeding) { Region = options.Region };
        }
        catch
        {
            link.Dispose();
            await app.DisposeAsync();
            throw;
        }
    }
}
