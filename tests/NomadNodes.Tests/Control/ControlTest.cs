namespace NomadNodes.Tests.Control;

/// <summary>A test with a server of its own.</summary>
public abstract class ControlTest : IAsyncLifetime
{
    internal ControlServer Server { get; } = new();

    public Task InitializeAsync() => Server.InitializeAsync();

    public Task DisposeAsync() => Server.DisposeAsync();
}
