using NomadNodes.Settings;

namespace NomadNodes;

/// <summary>What a person wants to know when the server has started.</summary>
public static class StartBanner
{
    public static string Of(ServerApp app)
    {
        var settings = app.Settings;
        var lines = new List<string>
        {
            $"NomadNodes {ProductVersion.Text} answers at {app.Address.ToString().TrimEnd('/')}",
            $"  nodes    {app.Address}v1/nodes ({app.NodeCount} nodes, seed {settings.Seed})",
            $"  data     {DescribeData(settings.Data)}",
            $"  control  {DescribeControl(app)}",
            $"  edition  {settings.Edition.ToString().ToLowerInvariant()}, ACLs {(settings.Acl.Enabled ? "on" : "off")}",
        };
        return string.Join(Environment.NewLine, lines);
    }

    private static string DescribeData(DataSettings data) => data.Directory.Length == 0
        ? "in memory only"
        : $"{Path.GetFullPath(data.Directory)} (synchronous {data.Synchronous.ToString().ToLowerInvariant()})";

    private static string DescribeControl(ServerApp app)
    {
        var control = app.Settings.Control;
        var token = control.Token.Length > 0 ? ", with X-Emulator-Token" : "";
        return control.Access switch
        {
            ControlAccess.Off => "off",
            ControlAccess.Any => $"{app.Address}_emulator, open to ANY machine that reaches this address{token}",
            _ => $"{app.Address}_emulator, for this machine{token}",
        };
    }
}
