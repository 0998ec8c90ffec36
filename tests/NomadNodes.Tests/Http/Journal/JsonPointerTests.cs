using System.Text.Json;
using NomadNodes.Http.Journal;

namespace NomadNodes.Tests.Http.Journal;

public sealed class JsonPointerTests
{
    private const string Document = """{"Node": {"ID": "n1", "Up": true, "Weight": 1.50}, "List": [{"a": 1}, "x", null], "a/b": "slash", "m~n": "tilde", "": "empty", "Text": ""}""";

    [Theory]
    [InlineData("/Node/ID", "n1")]
    [InlineData("/Node/Up", "true")]
    [InlineData("/Node/Weight", "1.50")]
    [InlineData("/List/0/a", "1")]
    [InlineData("/List/0", """{"a": 1}""")]
    [InlineData("/List/1", "x")]
    [InlineData("/List/2", "null")]
    [InlineData("/a~1b", "slash")]
    [InlineData("/m~0n", "tilde")]
    [InlineData("/", "empty")]
    [InlineData("/Text", "")]
    public void Pointer_FindsAValue(string place, string value) => Assert.Equal(value, JsonPointer.TextOf(Find(place)!.Value));

    [Theory]
    [InlineData("/node")]
    [InlineData("/Node/id")]
    [InlineData("/Node/ID/x")]
    [InlineData("/List/3")]
    [InlineData("/List/00")]
    [InlineData("/List/-1")]
    [InlineData("/List/-")]
    [InlineData("/List/")]
    [InlineData("/List/99999999999999999999")]
    [InlineData("/Node/")]
    public void Pointer_FindsNothing(string place) => Assert.Null(Find(place));

    [Fact]
    public void EmptyPointer_IsTheWholeDocument() => Assert.Equal(JsonValueKind.Object, Find("")!.Value.ValueKind);

    [Theory]
    [InlineData("Node")]
    [InlineData("/a~")]
    [InlineData("/a~2b")]
    [InlineData("#/Node")]
    public void Text_IsNoPointer(string text) => Assert.Null(JsonPointer.Parse(text));

    private static JsonElement? Find(string place) => JsonPointer.Parse(place)!.FindOrNull(JsonDocument.Parse(Document).RootElement);
}
