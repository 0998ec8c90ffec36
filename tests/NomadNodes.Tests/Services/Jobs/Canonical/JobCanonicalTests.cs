using NomadNodes.Model.Jobs;
using NomadNodes.Model.Json;
using NomadNodes.Tests.Model;

namespace NomadNodes.Tests.Services.Jobs.Canonical;

public sealed class JobCanonicalTests
{
    private const string Resources = """{"CPU":100,"Cores":0,"MemoryMB":300,"MemoryMaxMB":0,"DiskMB":0,"IOPS":0,"Networks":null,"Devices":null,"NUMA":null,"SecretsMB":0}""";

    /// <summary>A member of the task, its value as sent, as stored.</summary>
    public static TheoryData<string, string, string> TaskMembers => new()
    {
        { "Resources", "null", Resources },
        { "Resources", "{}", Resources },
        { "Resources", """{"CPU":1,"MemoryMB":10,"DiskMB":7}""", """{"CPU":1,"Cores":0,"MemoryMB":10,"MemoryMaxMB":0,"DiskMB":7,"IOPS":0,"Networks":null,"Devices":null,"NUMA":null,"SecretsMB":0}""" },
        { "Resources", """{"Cores":2,"MemoryMaxMB":400}""", """{"CPU":0,"Cores":2,"MemoryMB":300,"MemoryMaxMB":400,"DiskMB":0,"IOPS":0,"Networks":null,"Devices":null,"NUMA":null,"SecretsMB":0}""" },
        { "Resources", """{"Devices":[{"Name":"nvidia/gpu"},null]}""", Resources.Replace("\"Devices\":null", "\"Devices\":[{\"Name\":\"nvidia/gpu\",\"Count\":1,\"Constraints\":null,\"Affinities\":null,\"FirstAvailable\":null}]", StringComparison.Ordinal) },
        { "LogConfig", "{\"MaxFiles\":1}", """{"MaxFiles":1,"MaxFileSizeMB":10,"Disabled":false}""" },
        { "KillTimeout", "null", "5000000000" },
        { "KillTimeout", "7", "7" },
        { "Config", """{"port":8080,"b":{"z":[1.5,null,true],"a":""}}""", """{"b":{"a":"","z":[1.5,null,true]},"port":8080.0}""" },
        { "Config", "{}", "null" },
        { "Env", """{"B":"2","A":"1"}""", """{"A":"1","B":"2"}""" },
        { "Env", "{}", "null" },
        { "Templates", """[{"EmbeddedTmpl":"x","Splay":5000000000}]""", """[{"EmbeddedTmpl":"x","Splay":5000000000}]""" },
        { "Templates", "[]", "null" },
        { "Lifecycle", """{"Hook":"prestart"}""", """{"Hook":"prestart","Sidecar":false}""" },
        { "Identity", """{"Env":true}""", """{"Name":"default","Audience":["nomadproject.io"],"ChangeMode":"","ChangeSignal":"","Env":true,"File":false,"Filepath":"","ServiceName":"","TTL":0,"ExtraClaims":null}""" },
        { "Constraints", """[{"LTarget":"${node.class}","RTarget":"big"}]""", """[{"LTarget":"${node.class}","RTarget":"big","Operand":""}]""" },
        { "Affinities", """[{"LTarget":"a"},{"LTarget":"b","Weight":-100}]""", """[{"LTarget":"a","RTarget":"","Operand":"","Weight":50},{"LTarget":"b","RTarget":"","Operand":"","Weight":-100}]""" },
        { "Constraints", "[]", "null" },
    };

    /// <summary>A member of the group, its value as sent, as stored.</summary>
    public static TheoryData<string, string, string> GroupMembers => new()
    {
        { "Count", "null", "1" },
        { "Count", "0", "0" },
        { "EphemeralDisk", "null", """{"Sticky":false,"SizeMB":300,"Migrate":false}""" },
        { "EphemeralDisk", """{"Sticky":true}""", """{"Sticky":true,"SizeMB":300,"Migrate":false}""" },
        { "Disconnect", """{"LostAfter":21600000000000}""", """{"LostAfter":21600000000000,"StopOnClientAfter":null,"Replace":true,"Reconcile":"best_score"}""" },
        { "Disconnect", """{"StopOnClientAfter":5,"Replace":false,"Reconcile":"keep_original"}""", """{"LostAfter":0,"StopOnClientAfter":5,"Replace":false,"Reconcile":"keep_original"}""" },
        { "Networks", """[{"MBits":10,"DynamicPorts":[{"Label":"http","To":80}],"ReservedPorts":[{"Label":"s","Value":22,"HostNetwork":"lan"}],"DNS":{"Servers":["1.1.1.1"]}}]""",
            """[{"MBits":10,"DNS":{"Servers":["1.1.1.1"],"Searches":null,"Options":null},"ReservedPorts":[{"Label":"s","Value":22,"HostNetwork":"lan"}],"DynamicPorts":[{"Label":"http","To":80,"HostNetwork":"default"}]}]""" },
        { "Spreads", """[{"Attribute":"${node.datacenter}","SpreadTarget":[{"Value":"dc1","Percent":70}]}]""", """[{"Attribute":"${node.datacenter}","Weight":50,"SpreadTarget":[{"Value":"dc1","Percent":70}]}]""" },
        { "Services", """[{"Name":"web","Checks":[{"Interval":10000000000}]}]""", """[{"Checks":[{"Interval":10000000000}],"Name":"web"}]""" },
        { "Volumes", """{"data":{"Type":"host"}}""", """{"data":{"Type":"host"}}""" },
        { "ShutdownDelay", "null", "null" },
        { "ShutdownDelay", "0", "0" },
        { "MaxClientDisconnect", "3600000000000", "3600000000000" },
        { "Meta", "{}", "null" },
    };

    /// <summary>A member of the job, its value as sent, as stored.</summary>
    public static TheoryData<string, string, string> JobMembers => new()
    {
        { "Datacenters", "null", "[\"*\"]" },
        { "Datacenters", "[]", "[\"*\"]" },
        { "Datacenters", "[\"b\",\"a\"]", "[\"b\",\"a\"]" },
        { "Name", "null", "\"web\"" },
        { "Name", "\"front\"", "\"front\"" },
        { "Priority", "0", "50" },
        { "Priority", "70", "70" },
        { "Type", "\"\"", "\"service\"" },
        { "NodePool", "\"\"", "\"default\"" },
        { "Version", "8", "0" },
        { "Status", "\"dead\"", "\"\"" },
        { "CreateIndex", "8", "0" },
        { "Stop", "true", "true" },
        { "Meta", """{"b":"2","a":"1"}""", """{"a":"1","b":"2"}""" },
        { "Payload", "\"AQI=\"", "\"AQI=\"" },
        { "Periodic", """{"Spec":"* * * * *"}""", """{"Enabled":true,"Spec":"* * * * *","Specs":[],"SpecType":"cron","ProhibitOverlap":false,"TimeZone":"UTC"}""" },
        { "ParameterizedJob", "{}", """{"Payload":"optional","MetaRequired":null,"MetaOptional":null}""" },
        { "UI", """{"Links":[{"Url":"x"}],"Description":"d"}""", """{"Description":"d","Links":[{"Url":"x"}]}""" },
        { "Multiregion", "null", "null" },
    };

    [Theory]
    [MemberData(nameof(TaskMembers))]
    public void Of_MakesTheMemberOfATask(string name, string sent, string stored) =>
        Assert.Contains($"\"{name}\":{stored},", Written.Of(SentJobs.CanonicalTask($"\"{name}\":{sent}")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(GroupMembers))]
    public void Of_MakesTheMemberOfAGroup(string name, string sent, string stored) =>
        Assert.Contains($"\"{name}\":{stored},", Written.Of(SentJobs.CanonicalGroup($"\"{name}\":{sent}")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(JobMembers))]
    public void Of_MakesTheMemberOfAJob(string name, string sent, string stored) =>
        Assert.Contains($"\"{name}\":{stored},", Written.Of(SentJobs.Canonical(SentJobs.Simple($"\"{name}\":{sent}"))), StringComparison.Ordinal);

    [Fact]
    public void Of_GivesBackTheJob_ThatIsReadAndSentAgain()
    {
        var first = SentJobs.Canonical(SentJobs.OfGroup("\"Disconnect\":{},\"Services\":[{\"Name\":\"web\",\"PortLabel\":\"http\"}]", "\"Meta\":{\"a\":\"b\"},\"Type\":\"service\""));

        Assert.Equal(Written.Of(first), Written.Of(SentJobs.Canonical(Written.Of(first))));
    }

    [Fact]
    public void Of_KeepsRegionAndNamespace_ThatTheRequestIsFor()
    {
        var job = NomadNodes.Services.Jobs.Canonical.JobCanonical.Of(SentJobs.Read(SentJobs.Simple()), "eu", "team");

        Assert.Equal(("eu", "team", JobType.Service), (job.Region, job.Namespace, job.Type));
        Assert.Equal(5 * GoDuration.Second, job.TaskGroups![0].Tasks![0].KillTimeout);
    }
}
