using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoFoldTests
{
    [Theory]
    [InlineData("tasks", "TASKS", true)]
    [InlineData("TaSkS", "TASKS", true)]
    [InlineData("taſ\u212aſ", "TASKS", true)]
    [InlineData("taskſ", "TASKS", true)]
    [InlineData("task", "TASKS", false)]
    [InlineData("taskss", "TASKS", false)]
    [InlineData("", "TASKS", false)]
    [InlineData("", "", true)]
    [InlineData("t\u00e4sks", "TASKS", false)]
    [InlineData("\u212a", "S", false)]
    [InlineData("ı", "I", false)]
    [InlineData("i\u0307d", "ID", false)]
    [InlineData("a_b", "A_B", true)]
    [InlineData("a\u007fb", "A_B", false)]
    [InlineData("a-b", "A\rB", false)]
    public void Matches_FoldsAsUnicodeDoes(string key, string upperName, bool matches) =>
        Assert.Equal(matches, GoFold.Matches(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(upperName)));

    [Fact]
    public void Decode_PrefersExactMatch_IfNamesDifferInCaseAlone()
    {
        var form = new GoObject<Part>("api.Twins").String("name", (p, v) => p.Name = "lower " + v).Int("Name", (p, v) => p.Size = v);
        Assert.Equal(7, Bodies.Read(form, """{"Name":7}""").Size);
        Assert.Equal("lower x", Bodies.Read(form, """{"name":"x"}""").Name);
        Assert.Equal("lower x", Bodies.Read(form, """{"NAME":"x"}""").Name);
    }
}
