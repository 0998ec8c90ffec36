namespace NomadNodes.Services.Lists;

/// <summary>Which part of a list is wanted.</summary>
/// <param name="PerPage">0: all. Negative: none, only the token of the first that matches.</param>
/// <param name="NextToken">The token of the first row, inclusive; it need not exist. Empty: from the start.</param>
/// <param name="Reverse">Turns the comparison with the token round; the order of the rows is the caller's.</param>
internal readonly record struct ListOptions(int PerPage, string NextToken, bool Reverse)
{
    public bool IsWhole => PerPage == 0 && NextToken.Length == 0;
}
