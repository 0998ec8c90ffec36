namespace NomadNodes.Settings;

/// <summary>The settings are wrong; the message lists every fault, one a line.</summary>
public sealed class SettingsException(IReadOnlyList<string> faults) : Exception(
    "The settings are wrong:" + string.Concat(faults.Select(fault => Environment.NewLine + "  " + fault)))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
