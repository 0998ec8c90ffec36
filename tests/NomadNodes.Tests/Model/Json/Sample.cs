using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

/// <summary>One member of each kind.</summary>
internal sealed class Sample
{
    /// <summary>Stands for a Go type with its own UnmarshalJSON, which takes null and strings that begin with a T.</summary>
    private static readonly CustomKind<string> TimeKind = new("time.Time", "", ReadTime);

    public static readonly GoObject<Sample> Form = new GoObject<Sample>("api.Sample")
        .String("Text", (s, v) => s.Text = v)
        .Bool("Flag", (s, v) => s.Flag = v)
        .Int("Whole", (s, v) => s.Whole = v)
        .Int("Wait", (s, v) => s.Wait = v, "time.Duration")
        .Member("Small", GoKinds.Int8, s => s.Small, (s, v) => s.Small = v)
        .Member("Medium", GoKinds.Int32, s => s.Medium, (s, v) => s.Medium = v)
        .Uint("Count", (s, v) => s.Count = v)
        .Member("Port", GoKinds.Uint16, s => s.Port, (s, v) => s.Port = v)
        .Member("Ratio", GoKinds.Float64, s => s.Ratio, (s, v) => s.Ratio = v)
        .Member("Half", GoKinds.Float32, s => s.Half, (s, v) => s.Half = v)
        .Member("Hash", GoKinds.Bytes, s => s.Hash, (s, v) => s.Hash = v)
        .Member("Any", GoKinds.Any, s => s.Any, (s, v) => s.Any = v)
        .Member("Names", GoKinds.Strings, s => s.Names, (s, v) => s.Names = v)
        .Member("Meta", GoKinds.StringMap, s => s.Meta, (s, v) => s.Meta = v)
        .Member("Maybe", GoKinds.Nullable(GoKinds.Int), s => s.Maybe, (s, v) => s.Maybe = v)
        .Member("Link", GoKinds.Pointer(GoKinds.String), s => s.Link, (s, v) => s.Link = v)
        .Member("Part", Part.Form, s => s.Part, (s, v) => s.Part = v)
        .Member("Pointer", GoKinds.Pointer(Part.Form), s => s.Pointer, (s, v) => s.Pointer = v)
        .Member("Parts", GoKinds.List(GoKinds.Pointer(Part.Form)), s => s.Parts, (s, v) => s.Parts = v)
        .Member("Values", GoKinds.List(Part.Form), s => s.Values, (s, v) => s.Values = v)
        .Member("ByName", GoKinds.Map(Part.Form), s => s.ByName, (s, v) => s.ByName = v)
        .Member("Matrix", GoKinds.List(GoKinds.List(GoKinds.Int)), s => s.Matrix, (s, v) => s.Matrix = v)
        .Member("Time", TimeKind, s => s.Time, (s, v) => s.Time = v)
        .Embed("Base", Part.Form, s => s.Base);

    public string Text { get; set; } = "";

    public bool Flag { get; set; }

    public long Whole { get; set; }

    public long Wait { get; set; }

    public long Small { get; set; }

    public long Medium { get; set; }

    public ulong Count { get; set; }

    public ulong Port { get; set; }

    public double Ratio { get; set; }

    public double Half { get; set; }

    public byte[]? Hash { get; set; }

    public object? Any { get; set; }

    public List<string>? Names { get; set; }

    public Dictionary<string, string>? Meta { get; set; }

    public long? Maybe { get; set; }

    public string? Link { get; set; }

    public Part Part { get; set; } = new();

    public Part? Pointer { get; set; }

    public List<Part?>? Parts { get; set; }

    public List<Part>? Values { get; set; }

    public Dictionary<string, Part>? ByName { get; set; }

    public List<List<long>?>? Matrix { get; set; }

    public string Time { get; set; } = "";

    public Part Base { get; } = new();

    private static string? ReadTime(ReadOnlySpan<byte> json, ref string value)
    {
        if (json is [(byte)'"', (byte)'T', ..])
            value = Encoding.UTF8.GetString(json[1..^1]);
        else if (!json.SequenceEqual("null"u8))
            return "parsing time " + Encoding.UTF8.GetString(json);
        return null;
    }
}
