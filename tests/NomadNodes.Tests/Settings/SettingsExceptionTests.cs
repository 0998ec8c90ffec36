using NomadNodes.Settings;

namespace NomadNodes.Tests.Settings;

public sealed class SettingsExceptionTests
{
    [Fact]
    public void Message_HasALineForEachFault()
    {
        var error = new SettingsException(["A: bad.", "B: worse."]);

        Assert.Equal($"The settings are wrong:{Environment.NewLine}  A: bad.{Environment.NewLine}  B: worse.", error.Message);
        Assert.Equal(["A: bad.", "B: worse."], error.Faults);
    }

    [Fact]
    public async Task Server_DoesNotStart_IfSettingsMadeInCodeAreWrong()
    {
        var settings = new ServerSettings { Http = new HttpSettings { Port = -1 }, Data = new DataSettings { Directory = "" }, Seed = "none" };

        var error = await Assert.ThrowsAsync<SettingsException>(() => ServerApp.StartAsync(settings));

        Assert.Equal(2, error.Faults.Count);
    }
}
