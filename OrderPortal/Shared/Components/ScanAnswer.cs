namespace OrderPortal.Shared.Components;

/// <summary>What a scan turned out to be: shown, coloured and sounded.</summary>
public sealed record ScanAnswer(bool Right, Text Text)
{
    public static ScanAnswer Ok(Text text) => new(true, text);
    public static ScanAnswer Wrong(Text text) => new(false, text);

    /// <summary>The first refusal, or the word for success.</summary>
    public static ScanAnswer Of(Result result, Text success) => result.Succeeded ? Ok(success) : Wrong(result.Errors[0].Sentence);
}
