namespace NomadNodes.State.Watches;

/// <summary>Something that is due at a time. In at most one wheel, whose lock guards all members but <see cref="OnDue"/>.</summary>
internal abstract class WheelEntry
{
    internal long DueTick { get; set; }

    /// <summary>Where the entry is: level * 64 + slot; -1 when it is not in the wheel.</summary>
    internal int Place { get; set; } = -1;

    internal WheelEntry? Previous { get; set; }

    internal WheelEntry? Next { get; set; }

    /// <summary>Called once, outside of all locks; must be quick.</summary>
    protected internal abstract void OnDue();
}
