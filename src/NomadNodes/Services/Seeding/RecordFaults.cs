namespace NomadNodes.Services.Seeding;

/// <summary>What can be wrong with the stored records of any table.</summary>
internal static class RecordFaults
{
    /// <param name="place">The document's member.</param>
    /// <param name="records">Null for none.</param>
    /// <param name="indexesOf">The record's own.</param>
    /// <param name="tableIndex">None is 0.</param>
    /// <param name="faultOf">What is wrong with the record by itself, its member first; null for nothing.</param>
    /// <param name="keyOf">Asked for records without such a fault.</param>
    public static IEnumerable<string> Of<T, TKey>(
        string place, IReadOnlyList<T>? records, Func<T, (ulong Create, ulong Modify)> indexesOf, ulong? tableIndex, Func<T, string?> faultOf, Func<T, TKey> keyOf)
        where TKey : notnull
    {
        var first = new Dictionary<TKey, int>();
        for (var i = 0; i < (records?.Count ?? 0); i++)
        {
            var record = records![i];
            var (create, modify) = indexesOf(record);
            if (faultOf(record) is { } fault) yield return $"{place}[{i}].{fault}";
            else if (!first.TryAdd(keyOf(record), i)) yield return $"{place}[{i}]: has the ID of {place}[{first[keyOf(record)]}] too.";
            if (create == 0 || create > modify) yield return $"{place}[{i}].CreateIndex: {create} is not between 1 and the ModifyIndex.";
            if (modify > (tableIndex ?? 0)) yield return $"{place}[{i}].ModifyIndex: is above TableIndexes.{place}.";
        }
    }
}
