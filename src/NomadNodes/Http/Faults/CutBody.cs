using System.IO.Pipelines;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace NomadNodes.Http.Faults;

/// <summary>The body of an answer, of which only the first bytes go out. Who writes on is told that nobody reads any more.</summary>
internal sealed class CutBody : IHttpResponseBodyFeature
{
    private readonly IHttpResponseBodyFeature _whole;
    private readonly CutWriter _writer;

    public CutBody(IHttpResponseBodyFeature whole, long length)
    {
        _whole = whole;
        _writer = new CutWriter(whole.Writer, length);
        Stream = _writer.AsStream(leaveOpen: true);
    }

    /// <summary>Whether there was more than was let through.</summary>
    public bool IsCut => _writer.IsCut;

    public Stream Stream { get; }

    public PipeWriter Writer => _writer;

    public Task StartAsync(CancellationToken cancellationToken = default) => _whole.StartAsync(cancellationToken);

    public Task CompleteAsync() => IsCut ? Task.CompletedTask : _whole.CompleteAsync();

    public void DisableBuffering() => _whole.DisableBuffering();

    public Task SendFileAsync(string path, long offset, long? count, CancellationToken cancellationToken = default) =>
        SendFileFallback.SendFileAsync(Stream, path, offset, count, cancellationToken);
}
