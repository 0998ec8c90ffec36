using System.Text;
using System.Text.Json;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoJsonPropertyTests
{
    private const int Rounds = 3_000;

    [Fact]
    public void Check_AcceptsWholeText_IfStrictReaderAcceptsIt()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var body = Encoding.UTF8.GetBytes(new RandomJson(seed).Object());
            Assert.True(StrictlyValid(body), $"seed {seed}: the generator is wrong");
            Assert.Null(GoSyntax.Check(body, out var value));
            Assert.Equal(body.Length, value.Length);
        }
    }

    [Fact]
    public void Check_AgreesWithStrictReader_IfTextIsDamaged()
    {
        var accepted = 0;
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomJson(seed);
            var body = random.Damage(Encoding.UTF8.GetBytes(random.Object()));
            var error = GoSyntax.Check(body, out var value);
            var whole = error is null && body.AsSpan().Trim(" \t\r\n"u8).Length == value.Length;
            Assert.True(whole == StrictlyValid(body), $"seed {seed}: {error}");
            accepted += whole ? 1 : 0;
        }

        Assert.InRange(accepted, 1, Rounds - 1);
    }

    [Fact]
    public void Decode_AnswersTextOrNothing_IfBodyIsRandom()
    {
        var outcomes = new HashSet<string>();
        for (var seed = 0; seed < Rounds; seed++)
        {
            var random = new RandomJson(seed);
            var body = Encoding.UTF8.GetBytes(random.Object());
            outcomes.Add(Outcome(GoJson.Decode(body, Sample.Form, new Sample())));
            outcomes.Add(Outcome(GoJson.Decode(random.Damage(body), Sample.Form, new Sample())));
        }

        Assert.Superset(new HashSet<string> { "fine", "json:", "invalid", "unexpected" }, outcomes);
    }

    [Fact]
    public void Decode_KeepsWhatStrictReaderSees_IfMemberTakesAnything()
    {
        for (var seed = 0; seed < Rounds; seed++)
        {
            var inner = new RandomJson(seed).Object().Replace("1e999", "1e99", StringComparison.Ordinal);
            var any = Bodies.Read(Sample.Form, $$"""{"Any":{{inner}}}""").Any;
            using var expected = JsonDocument.Parse(inner);
            AssertSame(expected.RootElement, any);
        }
    }

    private static string Outcome(string? error) => error?.Split(' ')[0] ?? "fine";

    private static bool StrictlyValid(byte[] body)
    {
        try
        {
            // Like Go, it does not look into strings for invalid UTF-8 or lone surrogates before they are asked for.
            var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void AssertSame(JsonElement expected, object? actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var map = Assert.IsType<Dictionary<string, object?>>(actual);
                // The last of equal names wins on both sides.
                foreach (var (name, value) in map)
                    AssertSame(expected.GetProperty(name), value);
                Assert.All(expected.EnumerateObject(), p => Assert.Contains(p.Name, map.Keys));
                break;
            case JsonValueKind.Array:
                var list = Assert.IsType<List<object?>>(actual);
                Assert.Equal(expected.GetArrayLength(), list.Count);
                Assert.All(expected.EnumerateArray().Zip(list), pair => AssertSame(pair.First, pair.Second));
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetDouble(), Assert.IsType<double>(actual));
                break;
            case JsonValueKind.String:
                Assert.Equal(expected.GetString(), actual);
                break;
            default:
                Assert.Equal(expected.ValueKind switch { JsonValueKind.True => true, JsonValueKind.False => false, _ => null }, (bool?)actual);
                break;
        }
    }
}
