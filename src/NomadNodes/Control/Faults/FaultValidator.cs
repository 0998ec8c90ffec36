using FluentValidation;
using NomadNodes.Http;
using NomadNodes.Http.Faults;
using NomadNodes.Model;

namespace NomadNodes.Control.Faults;

/// <summary>What a rule about faults must be.</summary>
internal sealed class FaultValidator : AbstractValidator<FaultRequest>
{
    private const int LongestName = 100;
    private const int LongestText = 64 * 1024;
    private const string NoDuration = "is no duration between 0s and 24h, such as 250ms or 1m30s.";

    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(24);

    public FaultValidator()
    {
        WhichRequests();
        Answers();
        Include(new FaultHeadersValidator());
        Together();
    }

    private void WhichRequests()
    {
        RuleFor(rule => rule.Name).Must(name => name is null || IsName(name))
            .WithMessage($"Name: '{{PropertyValue}}' is no name: up to {LongestName} letters, digits, '-', '_' and '.'.");
        RuleFor(rule => rule.Method).Must(method => method is null || (method.Length > 0 && method.All(char.IsAsciiLetter)))
            .WithMessage("Method: '{PropertyValue}' is no method, such as GET.");
        RuleFor(rule => rule.Path).Must(path => path is null || (path.Length > 0 && path[0] is '/' or '*' && !path.Contains('?')))
            .WithMessage("Path: '{PropertyValue}' is no path such as /v1/node/*, where * is any text; a query is no part of it.");
        RuleFor(rule => rule.Path).Must(path => path is null || !GoMux.IsForeign(path))
            .WithMessage("Path: '{PropertyValue}' is none of Nomad's; faults leave this server's own paths alone.");
        RuleFor(rule => rule.Token).Must(token => token is null || UuidKey.IsCanonical(token))
            .WithMessage("Token: is no accessor ID of an ACL token.");
        RuleFor(rule => rule.Probability).Must(share => share is null or (>= 0 and <= 1)).WithMessage("Probability: {PropertyValue} is not between 0 and 1.");
        RuleFor(rule => rule.Skip).Must(skip => skip is null or >= 0).WithMessage("Skip: {PropertyValue} is below 0.");
        RuleFor(rule => rule.Count).Must(count => count is null or > 0).WithMessage("Count: {PropertyValue} is not above 0.");
    }

    private void Answers()
    {
        RuleFor(rule => rule.Delay).Must(IsDelay).WithMessage("Delay: '{PropertyValue}' " + NoDuration);
        RuleFor(rule => rule.Jitter).Must(IsDelay).WithMessage("Jitter: '{PropertyValue}' " + NoDuration);
        RuleFor(rule => rule.Status).Must(status => status is null or (>= 200 and <= 599)).WithMessage("Status: {PropertyValue} is not between 200 and 599.");
        RuleFor(rule => rule.Text).Must(text => text is null || text.Length <= LongestText).WithMessage($"Text: has more than {LongestText} characters.");
        RuleFor(rule => rule.Truncate).Must(length => length is null or >= 0).WithMessage("Truncate: {PropertyValue} is below 0.");
        RuleFor(rule => rule.LastContact).Must(time => time is null || FaultRequest.DurationOf(time) is not null)
            .WithMessage("LastContact: '{PropertyValue}' is no duration of 0s or more, such as 5s.");
    }

    private void Together()
    {
        RuleFor(rule => rule.Text).Must((rule, text) => text is null || (rule.Status is { } status && FaultText.MayHaveBody(status)))
            .WithMessage("Text: needs a Status that goes with a body.");
        RuleFor(rule => rule.IndexOffset).Must((rule, offset) => offset is null || rule.Index is null).WithMessage("IndexOffset: there is an Index, too; leave one of them out.");
        RuleFor(rule => rule.NoLeader).Must((rule, none) => none is not true || rule.Status is null).WithMessage("NoLeader: there is a Status, too; leave one of them out.");
        RuleFor(rule => rule.Drop).Must((rule, drop) => drop is not true || !ChangesAnAnswer(rule))
            .WithMessage("Drop: there is no answer then that anything else could change; only Delay and Jitter go with it.");
        RuleFor(rule => rule).Must(rule => rule.Drop is true || rule.Delay is not null || rule.Jitter is not null || ChangesAnAnswer(rule))
            .WithMessage("The rule says nothing that goes wrong: one of Delay, Jitter, Status, Headers, Drop, Truncate, Index, IndexOffset, KnownLeader, LastContact, NoLeader.");
    }

    private static bool ChangesAnAnswer(FaultRequest rule) =>
        rule is not { Status: null, Text: null, Headers: null or { Count: 0 }, Truncate: null, Index: null, IndexOffset: null, KnownLeader: null, LastContact: null, NoLeader: null or false };

    private static bool IsDelay(string? text) => text is null || FaultRequest.DurationOf(text) <= LongestDelay;

    private static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && name.All(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.');
}
