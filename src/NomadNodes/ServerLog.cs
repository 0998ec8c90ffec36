using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NomadNodes.Services.Logs;

namespace NomadNodes;

/// <summary>The log of one server: of its clusters as of its web server, and the last of all to end.</summary>
/// <param name="Factory">Makes the loggers.</param>
/// <param name="Tap">For those who listen over the API (/v1/agent/monitor), whatever is written to standard output.</param>
internal sealed record ServerLog(ILoggerFactory Factory, LogTap Tap) : IDisposable
{
    public void AddTo(IServiceCollection services) => services.AddSingleton(Factory).AddSingleton(Tap);

    public void Dispose() => Factory.Dispose();
}
