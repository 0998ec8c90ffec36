namespace DrainService;

/// <summary>How the service finds its Nomad: by the variables that Nomad's own clients read.</summary>
internal static class NomadSetup
{
    private const string DefaultAddress = "http://127.0.0.1:4646";

    public static void AddNomad(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddTransient<RetryHandler>();
        services.AddHttpClient<NomadClient>(client =>
        {
            client.BaseAddress = new Uri(configuration["NOMAD_ADDR"] ?? DefaultAddress);
            // Nomad holds a blocking query for five minutes, and a little more.
            client.Timeout = TimeSpan.FromMinutes(6);
            if (configuration["NOMAD_TOKEN"] is { Length: > 0 } token) client.DefaultRequestHeaders.Add("X-Nomad-Token", token);
        }).AddHttpMessageHandler<RetryHandler>();
    }
}
