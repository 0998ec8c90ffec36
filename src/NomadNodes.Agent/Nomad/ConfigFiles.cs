using NomadNodes.Hcl;

namespace NomadNodes.Agent.Nomad;

/// <summary>Reads an agent's configuration: HCL or JSON, which is told apart by what a file holds, not by its name.</summary>
internal static class ConfigFiles
{
    /// <param name="paths">Files, and folders of which every *.hcl and *.json counts, by name. Later ones outrank earlier ones.</param>
    /// <returns>What they say together, and the files that were read.</returns>
    /// <exception cref="AgentConfigException">Something is missing, cannot be read, or says what no agent knows.</exception>
    public static (ConfigTree Tree, IReadOnlyList<string> Files) Read(IReadOnlyList<string> paths)
    {
        var tree = new ConfigTree();
        var files = new List<string>();
        foreach (var path in paths)
        {
            foreach (var file in FilesOf(path))
            {
                tree.Merge(ReadOne(path, file));
                files.Add(file);
            }
        }

        return (tree, files);
    }

    private static IEnumerable<string> FilesOf(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new AgentConfigException($"Error loading configuration from {path}: stat {path}: no such file or directory");
        return Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".hcl" or ".json").Order(StringComparer.Ordinal);
    }

    private static ConfigTree ReadOne(string path, string file)
    {
        // Nomad: what is no HCL at all says nothing.
        var tree = HclParser.TryParse(TextOf(path, file), out var root, out _) ? ConfigTree.Of(root) : new ConfigTree();
        var unknown = ConfigKeys.UnknownIn(tree);
        if (unknown.Count == 0) return tree;
        throw new AgentConfigException($"Error loading configuration from {path}: Error loading {file}: unexpected keys {string.Join(", ", unknown)}");
    }

    private static string TextOf(string path, string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new AgentConfigException($"Error loading configuration from {path}: Error loading {file}: {error.Message}");
        }
    }
}
