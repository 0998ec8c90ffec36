using System.IO.Pipelines;

namespace NomadNodes.Http.Faults;

/// <summary>Lets so many bytes through, and drops the rest.</summary>
internal sealed class CutWriter(PipeWriter target, long length) : PipeWriter
{
    private long _left = length;

    public bool IsCut { get; private set; }

    public override bool CanGetUnflushedBytes => target.CanGetUnflushedBytes;

    public override long UnflushedBytes => target.UnflushedBytes;

    public override Memory<byte> GetMemory(int sizeHint = 0) => target.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => target.GetSpan(sizeHint);

    public override void Advance(int bytes) => target.Advance(Let(bytes));

    public override async ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) =>
        Tell(await target.FlushAsync(cancellationToken));

    public override async ValueTask<FlushResult> WriteAsync(ReadOnlyMemory<byte> source, CancellationToken cancellationToken = default) =>
        Tell(await target.WriteAsync(source[..Let(source.Length)], cancellationToken));

    public override void CancelPendingFlush() => target.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => target.Complete(exception);

    private int Let(int bytes)
    {
        var let = (int)Math.Min(bytes, _left);
        _left -= let;
        IsCut |= let < bytes;
        return let;
    }

    private FlushResult Tell(FlushResult result) => new(result.IsCanceled, result.IsCompleted || IsCut);
}
