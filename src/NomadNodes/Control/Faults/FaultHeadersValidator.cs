using FluentValidation;

namespace NomadNodes.Control.Faults;

/// <summary>What the headers of a rule about faults must be.</summary>
internal sealed class FaultHeadersValidator : AbstractValidator<FaultRequest>
{
    private const int Most = 50;
    private const int LongestValue = 8 * 1024;
    private const string Signs = "!#$%&'*+-.^_`|~";

    // How a body is framed is the server's affair, or the connection would not be understood any more.
    private static readonly string[] Framing = ["Content-Length", "Transfer-Encoding"];

    public FaultHeadersValidator()
    {
        RuleFor(rule => rule.Headers).Must(headers => headers is null || headers.Count <= Most).WithMessage($"Headers: there are more than {Most}.");
        RuleForEach(rule => rule.Headers).Must(header => IsName(header.Key)).WithMessage((_, header) => $"Headers: '{header.Key}' is no name of a header.");
        RuleForEach(rule => rule.Headers).Must(header => !Framing.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .WithMessage((_, header) => $"Headers.{header.Key}: belongs to the body; Truncate cuts that off.");
        RuleForEach(rule => rule.Headers).Must(header => header.Value.Length <= LongestValue && header.Value.All(one => one is '\t' or (>= ' ' and <= '~')))
            .WithMessage((_, header) => $"Headers.{header.Key}: is no line of up to {LongestValue} printable ASCII characters.");
    }

    private static bool IsName(string name) => name.Length > 0 && name.All(one => char.IsAsciiLetterOrDigit(one) || Signs.Contains(one));
}
