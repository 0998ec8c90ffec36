namespace NomadNodes.Model.Json;

/// <summary>A Go pointer to what is a value type here: null clears it.</summary>
internal sealed class NullableKind<V>(GoKind<V> target) : GoKind<V?>(target.Type)
    where V : struct
{
    public override string DeclaredType => "*" + target.DeclaredType;

    public override V? Zero => null;

    public override bool TryRead(ref GoReader reader, ref V? value)
    {
        if (reader.TryTakeNull())
        {
            value = null;
            return true;
        }

        var pointee = value ?? target.Zero;
        if (!target.TryRead(ref reader, ref pointee))
            return false;
        value = pointee;
        return true;
    }
}
