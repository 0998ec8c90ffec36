using System.Text;
using NomadNodes.Model.Json;

namespace NomadNodes.Tests.Model.Json;

/// <summary>Decodes bodies written as C# strings.</summary>
internal static class Bodies
{
    public static string? Error<T>(GoObject<T> form, string body)
        where T : class, new() => GoJson.Decode(Encoding.UTF8.GetBytes(body), form, new T());

    public static T Read<T>(GoObject<T> form, string body)
        where T : class, new() => Read(form, Encoding.UTF8.GetBytes(body));

    public static T Read<T>(GoObject<T> form, byte[] body)
        where T : class, new()
    {
        var target = new T();
        Assert.Null(GoJson.Decode(body, form, target));
        return target;
    }
}
