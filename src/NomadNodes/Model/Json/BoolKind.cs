namespace NomadNodes.Model.Json;

internal sealed class BoolKind() : GoKind<bool>("bool")
{
    public override bool Zero => false;

    public override bool TryRead(ref GoReader reader, ref bool value)
    {
        if (reader.Peek() is not ((byte)'t' or (byte)'f'))
            return reader.Mismatch(Type);
        value = reader.Literal()[0] == 't';
        return true;
    }
}
