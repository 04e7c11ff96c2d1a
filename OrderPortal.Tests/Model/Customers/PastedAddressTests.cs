using OrderPortal.Model.Customers;

namespace OrderPortal.Tests.Model.Customers;

public sealed class PastedAddressTests
{
    [Theory]
    [InlineData("张三 13800000000 广东省深圳市南山区科技园路1号", "张三", "13800000000", "广东省深圳市南山区科技园路1号")]
    [InlineData("广东省深圳市南山区科技园路1号，李晓雯，138-0000-0000", "李晓雯", "13800000000", "广东省深圳市南山区科技园路1号")]
    [InlineData("收货人：王小明\n手机：+86 13912345678\n地址：上海市浦东新区世纪大道100号", "王小明", "13912345678", "上海市浦东新区世纪大道100号")]
    [InlineData("深圳 南山区 科技园路1号 张三", "张三", null, "广东省深圳市南山区科技园路1号")]
    // nobody is named, and places, gardens and towns are not taken for people
    [InlineData("广东省深圳市南山区 科技园", null, null, "广东省深圳市南山区科技园")]
    [InlineData("张家口市桥东区 胜利路1号", null, null, "河北省张家口市桥东区胜利路1号")]
    [InlineData("广东 深圳 南山区 科技园路1号", null, null, "广东省深圳市南山区科技园路1号")]
    public void Person_number_and_place_are_found_in_one_pasted_text(string text, string? consignee, string? mobile, string place)
    {
        var found = PastedAddress.Read(text);
        Assert.Equal((consignee, mobile), (found.Consignee, found.Mobile));
        Assert.Equal(place, found.Onto(new()).OneLine);
    }

    [Fact]
    public void What_the_text_does_not_say_stays_as_it_was()
    {
        var address = PastedAddress.Read("浙江省杭州市西湖区文三路9号").Onto(new() { Consignee = "陈静", Mobile = "13800000001", PostalCode = "310000" });
        Assert.Equal(("陈静", "13800000001", "310000", "文三路9号"), (address.Consignee, address.Mobile, address.PostalCode, address.Street));
    }

    [Fact]
    public void A_district_that_exists_in_several_cities_is_asked_about()
    {
        var found = PastedAddress.Read("鼓楼区中山路1号");
        Assert.True(found.Choices.Count > 1);
        Assert.All(found.Choices, c => Assert.Equal("鼓楼区", c.District));
    }

    [Fact]
    public void A_pasted_novel_does_no_harm() => Assert.Null(PastedAddress.Read(new string('啊', 100_000)).Mobile);
}
