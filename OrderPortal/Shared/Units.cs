namespace OrderPortal.Shared;

/// <summary>Units of quantity are words of the product's master data, mostly Chinese; whoever reads English gets the common ones in English.</summary>
public static class Units
{
    static readonly Dictionary<string, string> English = new()
    {
        ["件"] = "pc", ["个"] = "pc", ["只"] = "pc", ["把"] = "pc", ["张"] = "pc", ["台"] = "pc", ["支"] = "pc", ["条"] = "pc", ["块"] = "pc", ["本"] = "pc",
        ["套"] = "set", ["双"] = "pair", ["对"] = "pair", ["袋"] = "bag", ["包"] = "pack", ["盒"] = "box", ["箱"] = "carton", ["瓶"] = "bottle", ["罐"] = "can", ["桶"] = "barrel",
        ["卷"] = "roll", ["米"] = "m", ["千克"] = "kg", ["公斤"] = "kg", ["克"] = "g", ["吨"] = "t", ["升"] = "l", ["平方米"] = "m²",
    };

    /// <summary>The unit in both languages; one that is not known stays as it is.</summary>
    public static Text Of(string unit) => new(unit, English.GetValueOrDefault(unit, unit));
}
