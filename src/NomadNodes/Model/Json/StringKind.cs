namespace NomadNodes.Model.Json;

internal sealed class StringKind(string type) : GoKind<string>(type)
{
    public override string Zero => "";

    public override bool TryRead(ref GoReader reader, ref string value)
    {
        if (reader.Peek() != '"')
            return reader.Mismatch(Type);
        value = GoUnquote.ToText(reader.Text());
        return true;
    }
}
