namespace OrderPortal.Shared.Components;

/// <summary>What a colour means. Always shown together with an icon and a word.</summary>
public enum Kind
{
    /// <summary>Nothing special: not started, closed, archived.</summary>
    Neutral,
    /// <summary>Under way, or worth knowing.</summary>
    Info,
    /// <summary>Done or right.</summary>
    Good,
    /// <summary>Waits for somebody, or soon late.</summary>
    Warn,
    /// <summary>Wrong, refused or overdue.</summary>
    Bad,
}

/// <summary>How much a button wants to be pressed.</summary>
public enum ActKind
{
    /// <summary>One act among others.</summary>
    Plain,
    /// <summary>The one act that this page is for.</summary>
    Primary,
    /// <summary>Takes something away or cannot be undone.</summary>
    Danger,
    /// <summary>A small act inside a list or a card.</summary>
    Quiet,
}
