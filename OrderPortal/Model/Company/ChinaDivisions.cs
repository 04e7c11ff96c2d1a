using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace OrderPortal.Model.Company;

/// <summary>What is wrong with a province, city and district that are meant to belong together.</summary>
public enum DivisionProblem
{
    /// <summary>The three belong together.</summary>
    None,
    /// <summary>No province, municipality or region has this name.</summary>
    UnknownProvince,
    /// <summary>The province has no such city.</summary>
    UnknownCity,
    /// <summary>The city has no such district, county or county-level city.</summary>
    UnknownDistrict,
}

/// <summary>A pasted address taken apart; a part that the text does not settle is empty.</summary>
/// <param name="Street">What is left after the three divisions: street, number, building.</param>
public sealed record AddressParts(string Province, string City, string District, string Street)
{
    /// <summary>When a district name exists more than once (鼓楼区 is in four cities): the places it can mean, for a person to choose from.</summary>
    public IReadOnlyList<AddressParts> Choices { get; init; } = [];
}

/// <summary>The provinces, cities and districts of China as official full names. Source and changes stand at the top of <c>china-divisions.txt</c>.</summary>
public static partial class ChinaDivisions
{
    sealed record City(string Province, string Name, string[] Districts)
    {
        public string ShortProvince { get; } = ProvinceEnding().Replace(Province, "");
        public string ShortName { get; } = CityEnding().Replace(Name, "") is { Length: > 1 } shorter ? shorter : Name;

        /// <summary>A municipality, or a city without districts of its own: forms put a placeholder (市辖区, 县) in its place.</summary>
        public bool HasPlaceholder => Name == Province || Districts is [var only] && only == Name;
    }

    static readonly City[] All = Load();

    static readonly FrozenDictionary<string, City[]> ByProvince = All.GroupBy(c => c.Province).ToFrozenDictionary(g => g.Key, g => g.ToArray());

    /// <summary>The 34 provinces, municipalities and regions, in official order.</summary>
    public static IReadOnlyList<string> Provinces { get; } = [.. All.Select(c => c.Province).Distinct()];

    /// <summary>The cities of a province; empty when there is no such province.</summary>
    public static IReadOnlyList<string> Cities(string province) =>
        ByProvince.TryGetValue(province, out var cities) ? [.. cities.Select(c => c.Name)] : [];

    /// <summary>The districts, counties and county-level cities of a city; empty when there is no such city.</summary>
    public static IReadOnlyList<string> Districts(string province, string city) => Find(province, city)?.Districts ?? [];

    /// <summary>Whether the three belong together, and if not, which one is wrong first.</summary>
    public static DivisionProblem Check(string province, string city, string district) =>
        !ByProvince.ContainsKey(province) ? DivisionProblem.UnknownProvince
        : Find(province, city) is not { } found ? DivisionProblem.UnknownCity
        : !found.Districts.Contains(district) ? DivisionProblem.UnknownDistrict
        : DivisionProblem.None;

    /// <summary>Takes a pasted line apart ('广东省深圳市南山区科技园路1号', '深圳 南山区 …', '江苏昆山市 …'): full names, the usual short
    /// names of provinces and cities, and a left-out province or city where the rest settles it.</summary>
    public static AddressParts Parse(string line)
    {
        var text = Preamble().Replace(line, "").Trim(Separators);
        var readings = All.SelectMany(city => Readings(city, text)).ToList();
        if (readings.Count == 0) return new("", "", "", text);

        // the reading that understands most of the line wins; several equally good ones are the same name in several places
        var best = readings.Min(r => r.Street.Length);
        var places = readings.Where(r => r.Street.Length == best).Distinct().ToList();
        if (places.Count == 1) return places[0];
        var first = places[0];
        var province = places.All(p => p.Province == first.Province) ? first.Province : "";
        var city = province != "" && places.All(p => p.City == first.City) ? first.City : "";
        var isOnlyProvince = places.All(p => p.District == "");
        return isOnlyProvince
            ? new(province, city, "", first.Street)
            : new(province, city, "", text) { Choices = places };
    }

    static IEnumerable<AddressParts> Readings(City city, string text)
    {
        var rest = text;
        if (Take(ref rest, city.Province) || Take(ref rest, city.ShortProvince))
        {
            if (Reading(city, rest, afterProvince: true) is { } full) yield return full;
            yield return new(city.Province, city.Name == city.Province ? city.Name : "", "", rest); // a municipality is its own city
        }
        if (Reading(city, text, afterProvince: false) is { } cityFirst) yield return cityFirst;
    }

    static AddressParts? Reading(City city, string text, bool afterProvince)
    {
        var rest = text;
        var hasFullCity = Take(ref rest, city.Name) || city.HasPlaceholder && Placeholders.Any(p => Take(ref rest, p));
        var hasShortCity = !hasFullCity && Take(ref rest, city.ShortName);
        if (city.Districts.OrderByDescending(d => d.Length).FirstOrDefault(d => Take(ref rest, d)) is { } district)
            return new(city.Province, city.Name, district, rest);

        // 东莞 and 中山 have no districts: the city stands for them
        var standIn = city.Districts is [var only] && only == city.Name ? only : "";
        // '南京西路' is a street in Shanghai, not Nanjing: a short city name counts only after its province, and never before a street's ending
        return hasFullCity || hasShortCity && afterProvince && !StreetEnding().IsMatch(rest)
            ? new(city.Province, city.Name, standIn, rest)
            : null;
    }

    static bool Take(ref string rest, string name)
    {
        if (!rest.StartsWith(name, StringComparison.Ordinal)) return false;
        rest = rest[name.Length..].TrimStart(Separators);
        return true;
    }

    static City? Find(string province, string city) =>
        ByProvince.TryGetValue(province, out var cities) ? Array.Find(cities, c => c.Name == city) : null;

    static City[] Load()
    {
        using var stream = typeof(ChinaDivisions).Assembly.GetManifestResourceStream("OrderPortal.Model.Company.china-divisions.txt")!;
        return [.. new StreamReader(stream).ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => line[0] != '#')
            .Select(line => line.Split(' '))
            .Select(parts => new City(parts[0], parts[1], parts[2..]))];
    }

    static readonly string[] Placeholders = ["市辖区", "省直辖县级行政区划", "自治区直辖县级行政区划", "县"];

    static readonly char[] Separators = [' ', '\u3000', '\t', ',', '，', '、', '/', '-', '|', ':', '：'];

    [GeneratedRegex("^[\\s\\u3000]*(?:(?:收货|详细|收件|送货)?地址\\s*[:：])?[\\s\\u3000]*(?:中华人民共和国|中国(?!路|街|大))?")]
    private static partial Regex Preamble();

    [GeneratedRegex("(?:省|市|特别行政区|(?:维吾尔|回族|壮族)?自治区)$")]
    private static partial Regex ProvinceEnding();

    [GeneratedRegex("(?:市|地区|盟|林区|县|(?:朝鲜族|土家族|苗族|藏族|羌族|彝族|布依族|侗族|哈尼族|壮族|傣族|白族|景颇族|傈僳族|回族|蒙古族|蒙古|哈萨克|柯尔克孜|黎族)*自治[州县])$")]
    private static partial Regex CityEnding();

    [GeneratedRegex("^[东西南北中一二三四五六七八九十]{0,2}(?:大?[路街道巷]|大厦|胡同|弄|里)")]
    private static partial Regex StreetEnding();
}
