namespace NomadNodes.Filtering.Compilation;

/// <summary>Why a step could not be taken. Its text is written only when somebody reads it.</summary>
/// <param name="Kind">Which form the text has.</param>
/// <param name="Detail">What is specific about it.</param>
internal readonly record struct PathFault(PathFaultKind Kind, string Detail)
{
    /// <param name="path">The whole path, as a JSON pointer.</param>
    /// <param name="part">Number of the part that could not be reached, from 0.</param>
    public string Describe(string path, int part) => Kind switch
    {
        PathFaultKind.WrongKind => $"{path}: at part {part}, invalid value kind: {Detail}",
        PathFaultKind.MissingKey => $"{path} at part {part}: couldn't find key {GoText.Quote(Detail)}",
        PathFaultKind.MissingMember => $"{path} at part {part}: couldn't find key: struct field with name {GoText.Quote(Detail)}",
        PathFaultKind.NotAnIndex => $"{path} at part {part}: couldn't convert value {GoText.Quote(Detail)} to type int",
        _ => $"{path} at part {part}: {Detail}",
    };
}

internal enum PathFaultKind
{
    WrongKind,
    MissingKey,
    MissingMember,
    NotAnIndex,
    OutOfRange,
}
