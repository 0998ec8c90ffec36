namespace NomadNodes.Errors;

/// <summary>A fault of the server's surroundings that nobody can foresee in a result, and that a client is told of in plain words.</summary>
public abstract class ServerFaultException(string message, Exception? inner) : Exception(message, inner)
{
    /// <summary>What the API says; the exception's own message is for whoever runs the server.</summary>
    public abstract ApiError Error { get; }
}
