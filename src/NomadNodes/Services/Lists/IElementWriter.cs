namespace NomadNodes.Services.Lists;

/// <summary>Writes list elements that are not the ones that rows keep.</summary>
internal interface IElementWriter<in T>
{
    ReadOnlyMemory<byte> Write(T record);
}
