using System.Diagnostics.CodeAnalysis;
using NomadNodes.Acl;
using NomadNodes.Errors;
using NomadNodes.Http;
using NomadNodes.Services;

namespace NomadNodes.Api;

/// <summary>The line in which an endpoint says what a request needs.</summary>
internal static class AccessChecks
{
    /// <summary>For a condition: <c>|| !access.Permits(read, Right.NodeRead, out error)</c>.</summary>
    public static bool Permits(this Access access, ReadParameters read, in Right right, [NotNullWhen(false)] out ApiError? error)
    {
        error = access.RefusalOf(read.Region, read.Token, right);
        return error is null;
    }

    /// <summary>For reads of what is in a namespace: the service is told who asks (<see cref="ReadOptions.Rights"/>).</summary>
    public static bool Permits(
        this Access access, ReadParameters read, in Right right, [NotNullWhen(true)] out Caller? caller, [NotNullWhen(false)] out ApiError? error)
    {
        if (!access.Admits(read, out caller, out error)) return false;
        error = Access.RefusalOf(caller, right);
        return error is null;
    }

    public static bool Permits(this Access access, ReadParameters read, in Right right, in Right second, [NotNullWhen(false)] out ApiError? error)
    {
        if (access.Admits(read, out var caller, out error)) error = Access.RefusalOf(caller, right) ?? Access.RefusalOf(caller, second);
        return error is null;
    }

    /// <summary>For lists that show what the caller may see: a good token, or none, is enough.</summary>
    public static bool Admits(this Access access, ReadParameters read, [NotNullWhen(true)] out Caller? caller, [NotNullWhen(false)] out ApiError? error) =>
        access.Admit(read.Region, read.Token).Succeeded(out caller, out error);

    /// <summary>Null when the write may be done.</summary>
    public static ApiError? RefusalOf(this Access access, WriteParameters write, in Right right) => access.RefusalOf(write.Region, write.Token, right);

    /// <summary>For writes that go to the authoritative region. Null when the write may be done.</summary>
    public static ApiError? RefusalOfAuthority(this Access access, WriteParameters write, in Right right) =>
        access.AdmitToAuthority(write.Region, write.Token).Succeeded(out var caller, out var error) ? Access.RefusalOf(caller, right) : error;
}
