namespace OrderPortal.Shared.Components;

/// <summary>The icons of the product: stroked paths on a 24 × 24 grid, drawn for it.</summary>
public static class Icons
{
    public const string Home = "M3 11 12 4l9 7M6 9v11h12V9M10 20v-6h4v6";
    public const string Desk = "M3 6h18v10H3zM3 16v4M21 16v4M14 6v10M14 11h7";
    public const string Order = "M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6";
    public const string Import = "M12 3v11M8 10l4 4 4-4M4 16v4h16v-4";
    public const string Export = "M12 14V3M8 7l4-4 4 4M4 16v4h16v-4";
    public const string People = "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 4.5a3.5 3.5 0 0 1 0 6M18 14a6.5 6.5 0 0 1 3.5 6";
    public const string Person = "M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4 21a8 8 0 0 1 16 0";
    public const string Product = "M12 3l8 4.5v9L12 21l-8-4.5v-9zM4 7.5l8 4.5 8-4.5M12 12v9";
    public const string Stock = "M3 10l9-6 9 6v11H3zM7 21v-8h10v8M7 17h10";
    public const string Allocate = "M4 5h6v6H4zM14 13h6v6h-6zM10 8h7v5M14 16H7v-5";
    public const string Pick = "M4 6h3M4 12h3M4 18h3M10 6h10M10 12h10M10 18h6";
    public const string Inspect = "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14.5 14.5 20 20M7.5 10l2 2 3.5-4";
    public const string Pack = "M4 8h16v12H4zM4 8l3-4h10l3 4M12 4v9M9 13h6";
    public const string Truck = "M2 6h12v10H2zM14 10h4l4 3v3h-8M6.500 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4M17.500 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4";
    public const string Track = "M12 21s7-6.500 7-11.500a7 7 0 0 0-14 0C5 14.500 12 21 12 21M12 12a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5";
    public const string Money = "M5 4l7 8 7-8M12 12v8M6.500 13h11M6.500 16.500h11";
    public const string Invoice = "M5 3h10l4 4v14H5zM15 3v4h4M8 12h8M8 16h5";
    public const string Release = "M5 11h14v10H5zM8 11V7a4 4 0 0 1 7.500-2M12 15v2";
    public const string Hold = "M9 5v14M15 5v14";
    public const string Phone = "M5 3h4l2 5-2.500 1.500a11 11 0 0 0 6 6L16 13l5 2v4a2 2 0 0 1-2 2A16 16 0 0 1 3 5a2 2 0 0 1 2-2";
    public const string Ticket = "M3 7h18v4a2 2 0 0 0 0 4v3H3v-3a2 2 0 0 0 0-4zM14 7v2M14 12v2M14 17v1";
    public const string Return = "M9 7 4 12l5 5M4 12h11a5 5 0 0 1 0 10";
    public const string Star = "M12 3l2.700 5.800 6.300.800-4.600 4.300 1.200 6.300L12 17.100 6.400 20.200l1.200-6.300L3 9.600l6.300-.800z";
    public const string Chart = "M4 4v16h16M8 16v-5M12 16V8M16 16v-3";
    public const string Settings = "M4 7h10M18 7h2M4 12h2M10 12h10M4 17h8M16 17h4M16 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4M8 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4M14 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4";
    public const string Calendar = "M4 6h16v14H4zM4 10h16M8 3v4M16 3v4";
    public const string Clock = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 7v5l3.500 2";
    public const string Mail = "M3 6h18v12H3zM3 7l9 7 9-7";
    public const string Shield = "M12 3l8 3v5c0 5-3.500 8.500-8 10-4.500-1.500-8-5-8-10V6z";
    public const string Key = "M8 19a5 5 0 1 0 0-10 5 5 0 0 0 0 10M11.500 10.500 20 2M17 5l3 3";
    public const string Building = "M5 21V4h9v17M14 9h5v12M3 21h18M8 8h3M8 12h3M8 16h3";
    public const string Archive = "M3 4h18v5H3zM5 9v11h14V9M10 13h4";
    public const string Search = "M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 21 21";
    public const string Menu = "M4 6h16M4 12h16M4 18h16";
    public const string Plus = "M12 5v14M5 12h14";
    public const string Minus = "M5 12h14";
    public const string Close = "M6 6l12 12M18 6 6 18";
    public const string Edit = "M4 20h4L19 9l-4-4L4 16zM13 7l4 4";
    public const string Print = "M7 8V3h10v5M7 17H4V8h16v9h-3M7 14h10v7H7z";
    public const string Upload = "M12 16V5M7.500 9.500 12 5l4.500 4.500M4 19h16";
    public const string Scan = "M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M7 9v6M10 9v6M13 9v6M17 9v6";
    public const string Filter = "M4 5h16l-6 8v6l-4 1v-7z";
    public const string Columns = "M4 5h16v14H4zM9.500 5v14M14.500 5v14";
    public const string Refresh = "M20 11a8 8 0 0 0-14.500-4L4 9M4 4v5h5M4 13a8 8 0 0 0 14.500 4L20 15M20 20v-5h-5";
    public const string Left = "M15 5l-7 7 7 7";
    public const string Right = "M9 5l7 7-7 7";
    public const string Up = "M5 15l7-7 7 7";
    public const string Down = "M5 9l7 7 7-7";
    public const string Check = "M5 12.500 10 17.500 19.500 7";
    public const string Info = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7.500v.010";
    public const string Good = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M8 12.500l3 3 5-6.500";
    public const string Warn = "M12 4 2.500 20h19zM12 10v5M12 17.500v.010";
    public const string Bad = "M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.500V13M12 16.500v.010";
    public const string Dot = "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6";
    public const string Globe = "M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c-5 5-5 13 0 18M12 3c5 5 5 13 0 18";
    public const string Sun = "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M5 19l2-2M17 7l2-2";
    public const string Moon = "M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500";
    public const string Exit = "M10 4H4v16h6M14 8l4 4-4 4M18 12H9";
    public const string Keyboard = "M3 6h18v12H3zM7 10h.010M11 10h.010M15 10h.010M8 14h8";
    public const string Flag = "M5 21V4M5 4h13l-3 4.500 3 4.500H5";
    public const string Link = "M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1";
    public const string History = "M4 12a8 8 0 1 0 2.500-5.800L4 8.500M4 4v4.500h4.500M12 8v4.500l3 1.500";

    /// <summary>The icon that goes with a colour.</summary>
    public static string Of(Kind kind) => kind switch
    {
        Kind.Info => Info,
        Kind.Good => Good,
        Kind.Warn => Warn,
        Kind.Bad => Bad,
        _ => Dot,
    };
}
