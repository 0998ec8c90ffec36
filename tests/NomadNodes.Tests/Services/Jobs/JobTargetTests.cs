using NomadNodes.Model.Requests.Jobs;
using NomadNodes.Services.Jobs;
using NomadNodes.Tests.Model.Json;

namespace NomadNodes.Tests.Services.Jobs;

public sealed class JobTargetTests
{
    [Theory]
    [InlineData("""{"Job":{}}""", "", "")]
    [InlineData("""{"Job":{"Region":"mars"}}""", "", "mars")]
    [InlineData("""{"Job":{"Region":"global"}}""", "", "")]
    [InlineData("""{"Job":{"Region":"mars"}}""", "eu", "eu")]
    [InlineData("""{"Job":{},"Region":"mars"}""", "", "mars")]
    [InlineData("""{"Job":{"Region":""},"Region":"mars"}""", "", "mars")]
    public void RegionOf_IsTheQuerys_ThenTheJobs_ThenTheBodys(string body, string query, string region) =>
        Assert.Equal(region, JobTarget.RegionOf(Bodies.Read(JobRegisterRequest.Form, body), query));

    [Theory]
    [InlineData("""{"Job":{}}""", "", "default")]
    [InlineData("""{"Job":{"Namespace":"team"}}""", "other", "team")]
    [InlineData("""{"Job":{"Namespace":""},"Namespace":"body"}""", "other", "other")]
    [InlineData("""{"Job":{},"Namespace":"body"}""", "", "body")]
    public void NamespaceOf_IsTheJobs_ThenTheQuerys_ThenTheBodys(string body, string query, string ns) =>
        Assert.Equal(ns, JobTarget.NamespaceOf(Bodies.Read(JobRegisterRequest.Form, body), query));
}
