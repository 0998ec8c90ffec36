using System.Text;
using NomadNodes.Filtering.Patterns;

namespace NomadNodes.Filtering.Tests.Hostile;

public sealed class PatternFuzzTests
{
    private static readonly string[] Pieces =
    [
        "a", "b", "ö", "😀", ".", "^", "$", "*", "+", "?", "{2}", "{0,2}", "{1,}", "(", ")", "(?:", "(?i)", "(?s:", "|", "[ab]", "[^a]",
        "[", "]", "-", "\\b", "\\B", "\\w", "\\d",
        "\\pL", "\\p{Greek}", "\\", "\\Q", "\\E", "\\A", "\\z", "(?m)", "[[:alpha:]]", "\\x41", "(?P<n>", "k", "\n",
    ];

    private static readonly string[] Texts = ["", "a", "ab", "aab", "öa", "a b", "😀", "a\nb", "kK", "A1_", "bbaö", "\n"];

    [Fact]
    public void Parse_GivesTreeOrFault_IfPatternIsRandom()
    {
        var random = new Random(21);
        for (var i = 0; i < 50_000; i++)
        {
            var pattern = Make(random, 12);
            var node = PatternParser.Parse(pattern, out var error);
            Assert.True(node is null ? error!.StartsWith("error parsing regexp: ", StringComparison.Ordinal) : error is null, pattern);
        }
    }

    [Fact]
    public void IsMatch_AgreesWithNaiveMatcher_IfPatternIsRandom()
    {
        var random = new Random(22);
        for (var compared = 0; compared < 1_500;)
        {
            var pattern = Make(random, 7);
            if (PatternParser.Parse(pattern, out _) is not { } node)
            {
                continue;
            }

            compared++;
            var compiled = Pattern.Compile(pattern).Pattern!;
            foreach (var text in Texts)
            {
                var expected = new NaiveMatcher(text).IsMatch(node);
                Assert.True(expected == compiled.IsMatch(text), $"{pattern} on {text}: naive {expected}");
            }
        }
    }

    private static string Make(Random random, int most)
    {
        var pattern = new StringBuilder();
        for (var i = random.Next(1, most); i > 0; i--)
        {
            pattern.Append(Pieces[random.Next(Pieces.Length)]);
        }

        return pattern.ToString();
    }
}
