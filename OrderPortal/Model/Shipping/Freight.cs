using System.Collections.Frozen;

namespace OrderPortal.Model.Shipping;

/// <summary>How far a parcel travels, as Chinese carriers price it.</summary>
public enum FreightZone
{
    /// <summary>同省.</summary>
    SameProvince = 10,
    /// <summary>同大区: 华东, 华南, 华北 …</summary>
    SameRegion = 20,
    /// <summary>跨大区.</summary>
    OtherRegion = 30,
    /// <summary>偏远: Xinjiang, Tibet, Qinghai, Inner Mongolia, Ningxia, Gansu, Hainan.</summary>
    Remote = 40,
}

/// <summary>Which zone lies between two provinces. Regions are the seven customary ones (华北 东北 华东 华中 华南 西南 西北).</summary>
public static class FreightZones
{
    static readonly FrozenDictionary<string, int> RegionOf = new[]
    {
        "北京市 天津市 河北省 山西省 内蒙古自治区", "辽宁省 吉林省 黑龙江省", "上海市 江苏省 浙江省 安徽省 福建省 江西省 山东省 台湾省",
        "河南省 湖北省 湖南省", "广东省 广西壮族自治区 海南省 香港特别行政区 澳门特别行政区", "重庆市 四川省 贵州省 云南省 西藏自治区", "陕西省 甘肃省 青海省 宁夏回族自治区 新疆维吾尔自治区",
    }.SelectMany((names, region) => names.Split(' ').Select(name => (name, region))).ToFrozenDictionary(p => p.name, p => p.region);

    static readonly FrozenSet<string> RemoteProvinces = ((string[])["新疆维吾尔自治区", "西藏自治区", "青海省", "内蒙古自治区", "宁夏回族自治区", "甘肃省", "海南省"]).ToFrozenSet();

    /// <summary>A province that is not known counts as another region.</summary>
    public static FreightZone Between(string from, string to) =>
        from == to && from != "" ? FreightZone.SameProvince
        : RemoteProvinces.Contains(to) || RemoteProvinces.Contains(from) ? FreightZone.Remote
        : RegionOf.TryGetValue(from, out var a) && RegionOf.TryGetValue(to, out var b) && a == b ? FreightZone.SameRegion
        : FreightZone.OtherRegion;
}

/// <summary>What a carrier charges for one parcel into one zone: so much up to the first weight, then for every begun further weight; and how long it takes.</summary>
public sealed class FreightRate
{
    public long Id { get; private set; }
    public Carrier? Carrier { get; set; }
    public long CarrierId { get; set; }
    public FreightZone Zone { get; set; }

    /// <summary>首重 and its price in cents.</summary>
    public long FirstGrams { get; set; } = 1_000;
    public long FirstAmountMinor { get; set; }

    /// <summary>续重 and its price in cents for each begun step.</summary>
    public long StepGrams { get; set; } = 1_000;
    public long StepAmountMinor { get; set; }

    /// <summary>Days from dispatch to arrival.</summary>
    public int Days { get; set; }

    /// <summary>The heaviest parcel the carrier takes; more goes in several parcels.</summary>
    public long MaxParcelGrams { get; set; } = 50_000;

    /// <summary>How many parcels goods of this weight make; never less than one.</summary>
    public int Parcels(long grams) => grams <= MaxParcelGrams ? 1 : (int)((grams + MaxParcelGrams - 1) / MaxParcelGrams);

    /// <summary>Freight in cents: full parcels, and one with the rest.</summary>
    public long AmountMinor(long grams)
    {
        var full = Parcels(grams) - 1;
        return full * OneParcelMinor(MaxParcelGrams) + OneParcelMinor(grams - full * MaxParcelGrams);
    }

    long OneParcelMinor(long grams) => FirstAmountMinor + (grams <= FirstGrams ? 0 : (grams - FirstGrams + StepGrams - 1) / StepGrams * StepAmountMinor);
}

/// <summary>A carrier's price for one shipment.</summary>
public sealed record FreightQuote(long CarrierId, long AmountMinor, int Days, int Parcels);

/// <summary>合并运费, in cents: what goods of several shipments cost under one number, how that is shared by weight, and what each would cost alone.
/// Together never costs more while one parcel takes it all and the first weight costs at least what it would as further weight; beyond that it may, so that it is shown before anybody chooses.</summary>
public sealed record SharedFreight(IReadOnlyList<long> AloneMinor, IReadOnlyList<long> SharesMinor)
{
    public static SharedFreight Of(FreightRate rate, IReadOnlyList<long> grams) => new([.. grams.Select(rate.AmountMinor)], Money.Share(rate.AmountMinor(grams.Sum()), grams));

    public long SavedMinor => AloneMinor.Sum() - SharesMinor.Sum();
}

/// <summary>All rates in use, asked for the cheapest or the fastest.</summary>
public sealed class FreightTable(IEnumerable<FreightRate> rates)
{
    readonly ILookup<FreightZone, FreightRate> _rates = rates.ToLookup(r => r.Zone);

    /// <summary>The rates that serve a way, one per carrier.</summary>
    public IReadOnlyList<FreightRate> Between(string from, string to) => [.. _rates[FreightZones.Between(from, to)].OrderBy(r => r.CarrierId)];

    /// <summary>The cheapest carrier; of two equally cheap the faster. Null when nobody goes there.</summary>
    public FreightQuote? Cheapest(string from, string to, long grams) => Cheapest(Between(from, to), grams);

    public static FreightQuote? Cheapest(IEnumerable<FreightRate> rates, long grams) =>
        rates.Select(r => new FreightQuote(r.CarrierId, r.AmountMinor(grams), r.Days, r.Parcels(grams))).OrderBy(q => q.AmountMinor).ThenBy(q => q.Days).ThenBy(q => q.CarrierId).FirstOrDefault();
}
