using NomadNodes.Errors;

namespace NomadNodes.Storage;

/// <summary>The state cannot be read or stored. The message is for the person who runs the server: what happened, where, what to do.</summary>
public sealed class StorageException(string message, Exception? inner = null) : ServerFaultException(message, inner)
{
    public override ApiError Error => RequestErrors.NotSaved;
}
