using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using NomadNodes.Testing;

namespace DrainService.Tests;

/// <summary>The service, with a Nomad of the test's own behind it.</summary>
internal sealed class ServiceUnderTest(NomadServer nomad, string? token = null) : WebApplicationFactory<Program>
{
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (name, value) in nomad.EnvironmentVariables) builder.UseSetting(name, value);
        if (token is not null) builder.UseSetting("NOMAD_TOKEN", token);
    }
}
