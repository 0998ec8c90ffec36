using System.Buffers;
using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

public sealed class GoIndentTests
{
    private const string Compact = """[{"a":{"b":"1,2:{}[]\"\\"},"c":[],"d":{},"e":[1,[2.5,null],{}],"f":true},"x\\",[],-1]""";

    private const string Pretty = """
        [
            {
                "a": {
                    "b": "1,2:{}[]\"\\"
                },
                "c": [],
                "d": {},
                "e": [
                    1,
                    [
                        2.5,
                        null
                    ],
                    {}
                ],
                "f": true
            },
            "x\\",
            [],
            -1
        ]

        """;

    [Theory]
    [InlineData(Compact, Pretty)]
    [InlineData("[]", "[]\n")]
    [InlineData("{}", "{}\n")]
    [InlineData("null", "null\n")]
    [InlineData("\"127.0.0.1:4647\"", "\"127.0.0.1:4647\"\n")]
    public void Write_FourSpaces_IfCompact(string compact, string expected)
    {
        var output = new ArrayBufferWriter<byte>();
        GoIndent.Write(Encoding.UTF8.GetBytes(compact), output);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }

    [Fact]
    public void Write_Same_WhereverTheSequenceIsCut()
    {
        for (var size = 1; size < Compact.Length; size++)
        {
            var output = new ArrayBufferWriter<byte>();
            GoIndent.Write(Cut(Encoding.UTF8.GetBytes(Compact), size), output);
            Assert.Equal(Pretty, Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    private static ReadOnlySequence<byte> Cut(byte[] bytes, int size)
    {
        var first = new Part(bytes.AsMemory(0, size), null);
        var last = first;
        for (var at = size; at < bytes.Length; at += size)
            last = new(bytes.AsMemory(at, Math.Min(size, bytes.Length - at)), last);
        return new(first, 0, last, last.Memory.Length);
    }

    private sealed class Part : ReadOnlySequenceSegment<byte>
    {
        internal Part(ReadOnlyMemory<byte> memory, Part? before)
        {
            Memory = memory;
            RunningIndex = before is null ? 0 : before.RunningIndex + before.Memory.Length;
            before?.Next = this;
        }
    }
}
