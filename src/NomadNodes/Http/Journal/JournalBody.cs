using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace NomadNodes.Http.Journal;

/// <summary>What was read of a request's body, without its secrets.</summary>
internal sealed class JournalBody
{
    /// <summary>In bytes; more is not kept.</summary>
    public const int Limit = 64 * 1024;

    private readonly ReadOnlyMemory<byte> _bytes;

    private JournalBody(ReadOnlyMemory<byte> bytes, bool isCut)
    {
        _bytes = SecretBody.Redact(bytes, isCut);
        IsCut = isCut;
    }

    /// <summary>Deep enough for what anybody sends; deeper bodies are no JSON here.</summary>
    public static JsonReaderOptions Json { get; } = new() { MaxDepth = 512, AllowMultipleValues = true };

    public bool IsCut { get; }

    public string Text => Encoding.UTF8.GetString(_bytes.Span);

    /// <param name="body">Not changed by anybody from now on. Kept without a copy unless it is too large.</param>
    public static JournalBody Of(ReadOnlyMemory<byte> body) =>
        body.Length <= Limit ? new JournalBody(body, false) : new JournalBody(body[..Limit].ToArray(), true);

    /// <summary>The first JSON value of it, which is what Nomad reads.</summary>
    public bool TryParse([NotNullWhen(true)] out JsonDocument? document)
    {
        document = null;
        try
        {
            var reader = new Utf8JsonReader(_bytes.Span, new JsonReaderOptions { MaxDepth = Json.MaxDepth });
            return !_bytes.IsEmpty && JsonDocument.TryParseValue(ref reader, out document);
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
