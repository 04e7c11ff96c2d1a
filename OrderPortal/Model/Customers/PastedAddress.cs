using System.Text.RegularExpressions;
using OrderPortal.Model.Company;

namespace OrderPortal.Model.Customers;

/// <summary>What a pasted text such as '张三，13800000000，广东省深圳市南山区科技园路1号' says: who, which number, where.</summary>
/// <param name="Choices">The places it can mean, when its district exists in several cities.</param>
public sealed partial record PastedAddress(string? Consignee, string? Mobile, AddressParts Place, IReadOnlyList<AddressParts> Choices)
{
    /// <summary>Longer than any address; keeps a pasted novel out of the work.</summary>
    const int LongestText = 400;

    public static PastedAddress Read(string text)
    {
        var rest = Whitespace().Replace(text.Length > LongestText ? text[..LongestText] : text, " ").Trim();
        string? mobile = null, consignee = null;
        rest = MobileNumber().Replace(rest, match =>
        {
            mobile ??= Customers.Mobile.Clean(match.Value);
            return " ";
        });
        // labels say it plainly; without them a short part of its own that begins no address is the name
        rest = NameLabel().Replace(rest, match =>
        {
            consignee ??= match.Groups["name"].Value;
            return " ";
        });
        var parts = Separators().Split(NumberLabel().Replace(rest, " ")).Where(p => p.Length > 0).ToList();
        if (consignee is null && parts.FirstOrDefault(p => LooksLikeName(p) && LeavesAnAddress(parts, p)) is { } name)
        {
            consignee = name;
            parts.Remove(name);
        }
        var place = ChinaDivisions.Parse(string.Join(' ', parts));
        return new(consignee, mobile, place, place.Choices);
    }

    static bool LooksLikeName(string part) => part.Length is >= 2 and <= 4 && Surnames.Contains(part[0]) && ChineseLetters().IsMatch(part);

    // '张家口' is no Mr Zhang: a part is a name only when the place is understood at least as well without it
    static bool LeavesAnAddress(List<string> parts, string name)
    {
        var with = ChinaDivisions.Parse(string.Join(' ', parts));
        var without = ChinaDivisions.Parse(string.Join(' ', parts.Where(p => p != name)));
        return without.Street != "" && Understood(without) >= Understood(with);
    }

    static int Understood(AddressParts place) => new[] { place.Province, place.City, place.District }.Count(p => p != "");

    /// <summary>The surnames of nine in ten people.</summary>
    const string Surnames = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤欧阳";

    /// <summary>Puts what was found onto an address; what the text does not say stays as it was.</summary>
    public PostalAddress Onto(PostalAddress address) => address with
    {
        Consignee = Consignee ?? address.Consignee,
        Mobile = Mobile ?? address.Mobile,
        Country = "CN",
        Province = Place.Province,
        City = Place.City,
        District = Place.District,
        Street = Place.Street.Trim(),
    };

    [GeneratedRegex(@"[\s\u3000]+")]
    private static partial Regex Whitespace();

    [GeneratedRegex(@"(?<![0-9])(?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}(?![0-9])")]
    private static partial Regex MobileNumber();

    [GeneratedRegex(@"(?:收货人|收件人|联系人|姓名)\s*[:：]?\s*(?<name>\p{L}{1,20})")]
    private static partial Regex NameLabel();

    [GeneratedRegex(@"(?:手机号码?|联系电话|联系方式|电话|手机)\s*[:：]?")]
    private static partial Regex NumberLabel();

    [GeneratedRegex(@"[ ,，;；、]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\A\p{IsCJKUnifiedIdeographs}+\z")]
    private static partial Regex ChineseLetters();
}
