using System.Diagnostics.CodeAnalysis;

namespace NomadNodes.Errors;

/// <summary>What a service gives back: a value, or the error that the API has to say. Expected failures are values, never exceptions.</summary>
public readonly struct Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, ApiError? error)
    {
        _value = value;
        Error = error;
    }

    /// <summary>Null when there is a value.</summary>
    public ApiError? Error { get; }

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(ApiError error) => new(default, error);

    public bool Succeeded([MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out ApiError? error)
    {
        value = _value;
        error = Error;
        return error is null;
    }
}
