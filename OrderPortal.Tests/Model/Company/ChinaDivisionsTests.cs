using OrderPortal.Model.Company;

namespace OrderPortal.Tests.Model.Company;

public sealed class ChinaDivisionsTests
{
    [Fact]
    public void All_34_provinces_with_their_cities_and_districts_are_known()
    {
        Assert.Equal(34, ChinaDivisions.Provinces.Count);
        Assert.Equal(3361, ChinaDivisions.Provinces.Sum(p => ChinaDivisions.Cities(p).Sum(c => ChinaDivisions.Districts(p, c).Count)));
        Assert.All(ChinaDivisions.Provinces, p => Assert.NotEmpty(ChinaDivisions.Cities(p)));
    }

    [Fact]
    public void The_lists_follow_each_other_as_on_a_form()
    {
        Assert.Contains("深圳市", ChinaDivisions.Cities("广东省"));
        Assert.Contains("南山区", ChinaDivisions.Districts("广东省", "深圳市"));
        Assert.Equal(["北京市"], ChinaDivisions.Cities("北京市"));
        Assert.Equal(["东莞市"], ChinaDivisions.Districts("广东省", "东莞市"));
        Assert.Equal(["仙桃市"], ChinaDivisions.Districts("湖北省", "仙桃市"));
        Assert.Empty(ChinaDivisions.Cities("火星省"));
        Assert.Empty(ChinaDivisions.Districts("广东省", "南京市"));
    }

    [Theory, Trait("Requirement", "R025")]
    [InlineData("广东省", "深圳市", "南山区", DivisionProblem.None)]
    [InlineData("黑龙江省", "鹤岗市", "南山区", DivisionProblem.None)]
    [InlineData("重庆市", "重庆市", "城口县", DivisionProblem.None)]
    [InlineData("广东", "深圳市", "南山区", DivisionProblem.UnknownProvince)]
    [InlineData("广东省", "南京市", "鼓楼区", DivisionProblem.UnknownCity)]
    [InlineData("广东省", "深圳市", "鼓楼区", DivisionProblem.UnknownDistrict)]
    [InlineData("广东省", "深圳市", "", DivisionProblem.UnknownDistrict)]
    public void A_triple_that_does_not_belong_together_is_noticed(string province, string city, string district, DivisionProblem expected) =>
        Assert.Equal(expected, ChinaDivisions.Check(province, city, district));

    [Theory]
    [InlineData("广东省深圳市南山区科技园路1号", "广东省", "深圳市", "南山区", "科技园路1号")]
    [InlineData("广东 深圳 南山区 科技园路1号", "广东省", "深圳市", "南山区", "科技园路1号")]
    [InlineData("收货地址：中国广东省，深圳市，南山区，科技园路1号", "广东省", "深圳市", "南山区", "科技园路1号")]
    [InlineData("深圳市南山区科技园路1号", "广东省", "深圳市", "南山区", "科技园路1号")]
    [InlineData("深圳南山区科技园路1号", "广东省", "深圳市", "南山区", "科技园路1号")]
    // municipalities: once, twice, with the statistics office's placeholder, and short
    [InlineData("上海市浦东新区世纪大道100号", "上海市", "上海市", "浦东新区", "世纪大道100号")]
    [InlineData("上海市上海市浦东新区世纪大道100号", "上海市", "上海市", "浦东新区", "世纪大道100号")]
    [InlineData("北京市市辖区朝阳区建国路88号", "北京市", "北京市", "朝阳区", "建国路88号")]
    [InlineData("北京朝阳区建国路88号", "北京市", "北京市", "朝阳区", "建国路88号")]
    [InlineData("重庆市县城口县葛城街道1号", "重庆市", "重庆市", "城口县", "葛城街道1号")]
    // cities without districts, and counties that answer to their province directly
    [InlineData("广东省东莞市南城街道鸿福路1号", "广东省", "东莞市", "东莞市", "南城街道鸿福路1号")]
    [InlineData("海南省儋州市那大镇1号", "海南省", "儋州市", "儋州市", "那大镇1号")]
    [InlineData("河南省省直辖县级行政区划济源市沁园街道1号", "河南省", "济源市", "济源市", "沁园街道1号")]
    [InlineData("湖北仙桃市沔州大道1号", "湖北省", "仙桃市", "仙桃市", "沔州大道1号")]
    // a county-level city is usually written without its prefecture
    [InlineData("江苏省昆山市玉山镇前进路1号", "江苏省", "苏州市", "昆山市", "玉山镇前进路1号")]
    // a province and a city of the same name, and a prefecture that begins like another province
    [InlineData("吉林市船营区北京路1号", "吉林省", "吉林市", "船营区", "北京路1号")]
    [InlineData("吉林省吉林市船营区北京路1号", "吉林省", "吉林市", "船营区", "北京路1号")]
    [InlineData("青海省海南藏族自治州共和县青海湖南大街1号", "青海省", "海南藏族自治州", "共和县", "青海湖南大街1号")]
    [InlineData("海南藏族自治州共和县青海湖南大街1号", "青海省", "海南藏族自治州", "共和县", "青海湖南大街1号")]
    [InlineData("吉林延边延吉市光明街1号", "吉林省", "延边朝鲜族自治州", "延吉市", "光明街1号")]
    [InlineData("新疆乌鲁木齐天山区解放路1号", "新疆维吾尔自治区", "乌鲁木齐市", "天山区", "解放路1号")]
    [InlineData("香港中西区皇后大道中1号", "香港特别行政区", "香港岛", "中西区", "皇后大道中1号")]
    // what the line does not say stays empty
    [InlineData("广东省深圳市科技园路1号", "广东省", "深圳市", "", "科技园路1号")]
    [InlineData("广东省", "广东省", "", "", "")]
    [InlineData("科技园路1号", "", "", "", "科技园路1号")]
    [InlineData("", "", "", "", "")]
    // streets that are named after cities are streets
    [InlineData("南京西路1号", "", "", "", "南京西路1号")]
    [InlineData("上海市南京东路1号", "上海市", "上海市", "", "南京东路1号")]
    [InlineData("广东中山路1号", "广东省", "", "", "中山路1号")]
    public void A_pasted_address_is_taken_apart(string line, string province, string city, string district, string street)
    {
        var parts = ChinaDivisions.Parse(line);
        Assert.Equal((province, city, district, street), (parts.Province, parts.City, parts.District, parts.Street));
        Assert.Empty(parts.Choices);
    }

    [Fact]
    public void A_district_name_that_exists_several_times_is_asked_about_instead_of_guessed()
    {
        var parts = ChinaDivisions.Parse("鼓楼区中山路1号");
        Assert.Equal(("", "", "", "鼓楼区中山路1号"), (parts.Province, parts.City, parts.District, parts.Street));
        Assert.Equal(["南京市", "徐州市", "福州市", "开封市"], parts.Choices.Select(c => c.City));

        var inJiangsu = ChinaDivisions.Parse("江苏省鼓楼区中山路1号");
        Assert.Equal("江苏省", inJiangsu.Province);
        Assert.Equal(["南京市", "徐州市"], inJiangsu.Choices.Select(c => c.City));
    }

    [Fact]
    public void Every_full_address_in_the_country_is_read_back_exactly()
    {
        foreach (var province in ChinaDivisions.Provinces)
            foreach (var city in ChinaDivisions.Cities(province))
                foreach (var district in ChinaDivisions.Districts(province, city))
                {
                    var parts = ChinaDivisions.Parse($"{province}{city}{district}幸福路1号");
                    Assert.Equal((province, city, district, "幸福路1号"), (parts.Province, parts.City, parts.District, parts.Street));
                    Assert.Equal(DivisionProblem.None, ChinaDivisions.Check(province, city, district));
                }
    }
}
