using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using NomadNodes.Http.Faults;

namespace NomadNodes.Tests.Http.Faults;

public sealed class CutWriterTests
{
    private readonly Pipe _pipe = new();

    [Theory]
    [InlineData(0, "", true)]
    [InlineData(3, "one", true)]
    [InlineData(5, "onetw", true)]
    [InlineData(8, "onetwoth", true)]
    [InlineData(11, "onetwothree", false)]
    [InlineData(100, "onetwothree", false)]
    public async Task Writer_LetsSoManyBytesThrough(long length, string through, bool isCut)
    {
        var writer = new CutWriter(_pipe.Writer, length);

        await writer.WriteAsync("one"u8.ToArray());
        writer.Write("two"u8);
        await writer.WriteAsync("three"u8.ToArray());

        Assert.Equal((through, isCut), (await ReadAsync(), writer.IsCut));
    }

    [Fact]
    public async Task Writer_SaysThatNobodyReads_AsSoonAsItCuts()
    {
        var writer = new CutWriter(_pipe.Writer, 3);

        Assert.False((await writer.WriteAsync("one"u8.ToArray())).IsCompleted);
        Assert.True((await writer.WriteAsync("two"u8.ToArray())).IsCompleted);
        Assert.True((await writer.FlushAsync()).IsCompleted);
    }

    [Fact]
    public async Task Stream_IsCutToo()
    {
        var writer = new CutWriter(_pipe.Writer, 4);

        await writer.AsStream(leaveOpen: true).WriteAsync("onetwo"u8.ToArray());

        Assert.Equal("onet", await ReadAsync());
    }

    private async Task<string> ReadAsync()
    {
        await _pipe.Writer.CompleteAsync();
        using var whole = new MemoryStream();
        await _pipe.Reader.CopyToAsync(whole);
        return Encoding.UTF8.GetString(whole.ToArray());
    }
}
