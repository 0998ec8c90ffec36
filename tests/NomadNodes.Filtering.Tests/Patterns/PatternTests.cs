using NomadNodes.Filtering.Patterns;
using NomadNodes.Filtering.Tests.Cases;

namespace NomadNodes.Filtering.Tests.Patterns;

public sealed class PatternTests
{
    public static TheoryData<string, string, string> Matches => CaseFile.ReadTriples("patterns");

    public static TheoryData<string, string> Faults => CaseFile.Read("pattern-errors");

    [Theory]
    [MemberData(nameof(Matches))]
    public void IsMatch_AgreesWithRe2_IfPatternIsValid(string pattern, string text, string expected)
    {
        var compiled = Compile(CaseFile.Text(pattern));

        Assert.Equal(expected == "yes", compiled.IsMatch(CaseFile.Text(text)));
        Assert.Equal(expected == "yes", compiled.IsMatch(CaseFile.Bytes(text)));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Compile_NamesTheFaultAndItsPiece_IfPatternIsInvalid(string pattern, string expected)
    {
        var result = Pattern.Compile(CaseFile.Text(pattern));

        Assert.Null(result.Pattern);
        Assert.Equal("error parsing regexp: " + CaseFile.Text(expected), result.Error);
    }

    [Theory]
    [InlineData(999, null)]
    [InlineData(1_000, "expression nests too deeply")]
    public void Compile_LimitsNesting_IfGroupsAreDeep(int depth, string? expected)
    {
        var pattern = new string('(', depth) + new string(')', depth);

        Assert.Equal(expected is null ? null : $"error parsing regexp: {expected}: `{pattern}`", Pattern.Compile(pattern).Error);
    }

    [Theory]
    [InlineData("(a{900}b{900}){1}")]
    [InlineData("(?:a?){1000}")]
    [InlineData("[ab]{1000}[bc]{900}")]
    public void Compile_Accepts_IfSizeIsWithinTheLimit(string pattern) => Assert.Null(Pattern.Compile(pattern).Error);

    [Theory]
    [InlineData("a{1000}b{1000}c{1000}")]
    [InlineData("(a|b|c){1000}")]
    public void Compile_Refuses_IfSizeIsBeyondTheLimit(string pattern) =>
        Assert.Equal($"error parsing regexp: expression too large: `{pattern}`", Pattern.Compile(pattern).Error);

    [Fact]
    public void Compile_Refuses_IfPatternIsNotUtf8() =>
        Assert.StartsWith(
            "error parsing regexp: invalid UTF-8: `", Pattern.Compile(GoText.Decode([(byte)'a', 0xFF])).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xFE }, "^..$", true)]
    [InlineData(new byte[] { 0xE2, 0x82 }, "^..$", true)]
    [InlineData(new byte[] { 0xFF }, @"^\x{FFFD}$", true)]
    [InlineData(new byte[] { 0xC3, 0xB6 }, "^ö$", true)]
    [InlineData(new byte[] { 0x00, 0x41 }, "A$", true)]
    [InlineData(new byte[0], ".", false)]
    public void IsMatch_CountsEachBadByteAsOneCharacter_IfBytesAreNotUtf8(byte[] bytes, string pattern, bool expected) =>
        Assert.Equal(expected, Compile(pattern).IsMatch(bytes));

    [Fact]
    public void IsMatch_TakesLongTexts_IfTheyAreNotAscii()
    {
        var text = new string('é', 5_000) + "x";

        Assert.True(Compile("^é+x$").IsMatch(text));
        Assert.False(Compile("^é+$").IsMatch(text));
    }

    [Theory]
    [InlineData(@"\p{greek}", "Ω")]
    [InlineData(@"\p{old-italic}", "\U00010300")]
    [InlineData(@"\p{Uppercase Letter}", "A")]
    [InlineData(@"\p{Cn}", "\u0378")]
    [InlineData(@"\p{LC}", "a")]
    [InlineData(@"\p{ASCII}", "a")]
    [InlineData(@"\p{Assigned}", "é")]
    public void Compile_FindsUnicodeClasses_IfNamesAreSpelledLoosely(string pattern, string text) =>
        Assert.True(Compile(pattern).IsMatch(text));

    private static Pattern Compile(string pattern)
    {
        var result = Pattern.Compile(pattern);
        Assert.Null(result.Error);
        return result.Pattern!;
    }
}
