using System.Net;

namespace NomadNodes.Tests.Control.Requests;

public sealed class UnseenTests : JournalTest
{
    [Fact]
    public async Task Request_IsNotJournalledAndMeetsNoFault_IfItAsksToBeUnseen()
    {
        await Server.SendAsync("PUT", "/_emulator/faults", """{"Status": 503}""");
        using var seen = await Server.Client.GetAsync(new Uri("/v1/nodes", UriKind.Relative));
        Server.Client.DefaultRequestHeaders.Add("X-Emulator-Unseen", "true");
        using var unseen = await Server.Client.GetAsync(new Uri("/v1/nodes", UriKind.Relative));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (seen.StatusCode, unseen.StatusCode));
        Assert.Equal(503, Assert.Single(await JournalAsync()).GetProperty("Status").GetInt32());
    }
}
