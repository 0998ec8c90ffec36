namespace NomadNodes.Filtering.Grammar;

/// <summary>Rules as error texts call them: some by a quoted description, the others by their bare name.</summary>
internal static class RuleNames
{
    public static string Display(Rule rule) => rule switch
    {
        Rule.ParenthesizedExpression => "\"grouping\"",
        Rule.MatchExpression or Rule.MatchSelectorOpValue or Rule.MatchSelectorOp or Rule.MatchValueOpSelector => "\"match\"",
        Rule.Selector => "\"selector\"",
        Rule.IndexExpression => "\"index\"",
        Rule.Value => "\"value\"",
        Rule.NumberLiteral => "\"number\"",
        Rule.StringLiteral => "\"string\"",
        Rule.Whitespace => "\"whitespace\"",
        Rule.Eof => "EOF",
        _ => rule.ToString(),
    };
}
