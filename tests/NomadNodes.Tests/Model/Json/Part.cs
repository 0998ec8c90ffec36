using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

internal sealed class Part
{
    public static readonly GoObject<Part> Form = new GoObject<Part>("api.Part")
        .String("Name", (p, v) => p.Name = v)
        .Int("Size", (p, v) => p.Size = v)
        .Member("Tags", GoKinds.StringMap, p => p.Tags, (p, v) => p.Tags = v);

    public string Name { get; set; } = "";

    public long Size { get; set; }

    public Dictionary<string, string>? Tags { get; set; }
}
