using System.IO.Compression;
using System.Net.Http.Json;
using System.Text.Json;
using NomadNodes.Testing;

// The packages themselves.
foreach (var name in new[] { "NomadNodes.Filtering", "NomadNodes.Server", "NomadNodes.Testing" })
{
    var file = Directory.GetFiles(args[0], $"{name}.*.nupkg").Single();
    using var package = ZipFile.OpenRead(file);
    foreach (var entry in new[] { "README.md", $"lib/net10.0/{name}.dll", $"lib/net10.0/{name}.xml" })
    {
        if (package.GetEntry(entry) is null) throw new InvalidOperationException($"{file} has no {entry}.");
    }

    using var reader = new StreamReader(package.GetEntry($"{name}.nuspec")!.Open());
    if (!reader.ReadToEnd().Contains("<license type=\"expression\">MIT</license>", StringComparison.Ordinal)) throw new InvalidOperationException($"{file} says no licence.");
    if (!File.Exists(Path.ChangeExtension(file, ".snupkg"))) throw new InvalidOperationException($"{file} has no symbols beside it.");
}

// And what they do.
await using var nomad = await NomadServer.StartAsync(o => o.Acl = true);
var node = await nomad.Nodes.AddAsync(n => n.Named("packed"));
using var http = nomad.CreateClient();
var nodes = await http.GetFromJsonAsync<JsonElement>("/v1/nodes");
if (nodes[0].GetProperty("ID").GetString() != node.ID) throw new InvalidOperationException($"The server shows {nodes}.");
Console.WriteLine("The packages are complete, and a program that has nothing else starts a server.");
