using NomadNodes.Model.Json;

namespace NomadNodes.Model;

/// <summary>One core of a topology. Speeds are in MHz; the wire has the members in alphabetical order.</summary>
internal sealed record Core : IWireForm
{
    public byte SocketID { get; init; }

    public byte NodeID { get; init; }

    public ushort ID { get; init; }

    /// <summary>True for a performance core.</summary>
    public bool Grade { get; init; }

    public bool Disable { get; init; }

    public ulong BaseSpeed { get; init; }

    public ulong MaxSpeed { get; init; }

    public ulong GuessSpeed { get; init; }

    /// <summary>The base speed, or else the maximum, or else the guess, in MHz.</summary>
    internal ulong Speed => BaseSpeed != 0 ? BaseSpeed : MaxSpeed != 0 ? MaxSpeed : GuessSpeed;

    public void WriteTo(GoWriter w)
    {
        w.BeginObject();
        w.Member("BaseSpeed"u8, BaseSpeed);
        w.Member("Disable"u8, Disable);
        w.Member("Grade"u8, Grade);
        w.Member("GuessSpeed"u8, GuessSpeed);
        w.Member("ID"u8, ID);
        w.Member("MaxSpeed"u8, MaxSpeed);
        w.Member("NodeID"u8, NodeID);
        w.Member("SocketID"u8, SocketID);
        w.EndObject();
    }
}
