namespace NomadNodes.Tests.Architecture;

public sealed class ArchitectureTests
{
    private static readonly string[] UsableFromEverywhere = ["Model", "Errors", "Settings"];
    private static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Table = FolderTable.Read();

    public static TheoryData<string> Files() => [.. SourceFile.All.Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void File_UsesOnlyWhatItsFolderMay(string path)
    {
        var file = SourceFile.All.Single(file => file.Path == path);

        Assert.True(Table.TryGetValue(file.Folder, out var allowed), $"{file.Folder} is not in the table of docs/architecture.md.");
        var used = file.UsedFolders.Where(used => IsARoom(used) && used != file.Folder).Except(UsableFromEverywhere);
        Assert.Subset(allowed.ToHashSet(), used.ToHashSet());
    }

    [Theory]
    [InlineData("Model")]
    [InlineData("Errors")]
    [InlineData("Settings")]
    public void FoldersUsableFromEverywhere_UseNoOther(string folder)
    {
        var others = SourceFile.All.Where(file => file.Folder == folder).SelectMany(file => file.UsedFolders).Where(IsARoom).Except(UsableFromEverywhere);

        Assert.Empty(others);
    }

    [Fact]
    public void Table_NamesEveryFolderThereIs()
    {
        Assert.Equal(SourceFile.All.Select(file => file.Folder).Distinct().Order(), Table.Keys.Order());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_HasNoGlobalUsingAndAtMost300Lines(string path)
    {
        var file = SourceFile.All.Single(file => file.Path == path);

        Assert.DoesNotContain("global using", file.Text);
        Assert.InRange(file.Text.Count(c => c == '\n'), 0, 300);
    }

    [Fact]
    public void OnlyStorage_KnowsEntityFramework()
    {
        var knowing = SourceFile.All.Where(file => file.Folder != "Storage" && file.Text.Contains("EntityFrameworkCore", StringComparison.Ordinal));

        Assert.Empty(knowing.Select(file => file.Path));
    }

    [Theory]
    [InlineData("Services")]
    [InlineData("State")]
    [InlineData("Model")]
    [InlineData("Errors")]
    public void Folder_KnowsNoAspNet(string folder)
    {
        var knowing = SourceFile.All.Where(file => file.Folder == folder && file.Text.Contains("Microsoft.AspNetCore", StringComparison.Ordinal));

        Assert.Empty(knowing.Select(file => file.Path));
    }

    private static bool IsARoom(string name) => Table.ContainsKey(name) || name == "Filtering";
}
