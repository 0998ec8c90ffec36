using System.Text;
using NomadNodes.Http.Journal;

namespace NomadNodes.Tests.Http.Journal;

public sealed class SecretBodyTests
{
    [Theory]
    [InlineData("""{"SecretID": "abc"}""", """{"SecretID": "redacted"}""")]
    [InlineData("""{"secretid":"abc","Name":"web"}""", """{"secretid":"redacted","Name":"web"}""")]
    [InlineData("""{"Secret\u0049D": "abc"}""", """{"Secret\u0049D": "redacted"}""")]
    [InlineData("""{"a": [{"Node": {"SecretID": "abc", "b": 1}}]}""", """{"a": [{"Node": {"SecretID": "redacted", "b": 1}}]}""")]
    [InlineData("""{"BootstrapSecret": "abc"}""", """{"BootstrapSecret": "redacted"}""")]
    [InlineData("""{"Secrets": [{"Name": "abc"}], "x": 1}""", """{"Secrets": "redacted", "x": 1}""")]
    [InlineData("""{"secret": {"deep": {"er": "abc"}}, "x": 1}""", """{"secret": "redacted", "x": 1}""")]
    [InlineData("""{"VaultToken": "abc", "Env": {"DB_PASSWORD": "def"}}""", """{"VaultToken": "redacted", "Env": {"DB_PASSWORD": "redacted"}}""")]
    [InlineData("""{"SecretID": "a\"b,\"c"}""", """{"SecretID": "redacted"}""")]
    [InlineData("""{"SecretID": "abc"} {"SecretID": "def"}""", """{"SecretID": "redacted"} {"SecretID": "redacted"}""")]
    public void Secret_IsTakenOut(string body, string shown) => Assert.Equal(shown, Redact(body));

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no JSON at all")]
    [InlineData("{\"Name\": ")]
    [InlineData("""{"SecretID": ""}""")]
    [InlineData("""{"SecretID": null, "TokenTTL": 5, "Token": true}""")]
    [InlineData("""{"Message": "SecretID"}""")]
    [InlineData("""["SecretID", "abc"]""")]
    [InlineData("""{"IdempotencyToken": "abc", "NextToken": "def"}""")]
    public void Body_StaysAsItIs_IfThereIsNoSecret(string body) => Assert.Equal(body, Redact(body));

    [Theory]
    [InlineData("""{"SecretID": "abc""")]
    [InlineData("""{SecretID: "abc"}""")]
    [InlineData("""{'SecretID': 'abc'}""")]
    [InlineData("secret_id = \"abc\"")]
    [InlineData("token=abc")]
    [InlineData("""{"x": } {"SecretID": "abc"}""")]
    [InlineData("""{"Secret\ud800": "abc"}""")]
    public void Body_IsNotShownAtAll_IfItIsNoJsonAndMayHoldASecret(string body) => Assert.Equal("\"redacted\"", Redact(body));

    [Theory]
    [InlineData("""{"Name": "web", "SecretID": "ab""", """{"Name": "web", "SecretID":"redacted" """)]
    [InlineData("""{"SecretID":""", """{"SecretID":"redacted" """)]
    [InlineData("""{"SecretID": "abc", "Na""", """{"SecretID": "redacted", "Na""")]
    [InlineData("""{"Secrets": [{"Name": "abc"}, {""", """{"Secrets": "redacted" """)]
    [InlineData("""{"Name": "web", "Mo""", """{"Name": "web", "Mo""")]
    public void Secret_IsTakenOut_IfTheBodyIsCut(string body, string shown) => Assert.Equal(shown.TrimEnd(), Redact(body, isCut: true));

    [Fact]
    public void Body_IsNotShownAtAll_IfItIsTooDeepAndMayHoldASecret()
    {
        var deep = new string('[', 1000) + """{"SecretID": "abc"}""" + new string(']', 1000);

        Assert.Equal("\"redacted\"", Redact(deep));
    }

    private static string Redact(string body, bool isCut = false) => Encoding.UTF8.GetString(SecretBody.Redact(Encoding.UTF8.GetBytes(body), isCut).Span);
}
