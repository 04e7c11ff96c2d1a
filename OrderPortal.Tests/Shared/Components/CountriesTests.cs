using System.Globalization;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Tests.Shared.Components;

public sealed class CountriesTests
{
    [Theory]
    [InlineData("zh-CN", "比利时"), InlineData("en-US", "Belgium")]
    public void A_country_is_called_as_its_reader_calls_it(string language, string belgium)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);

        Assert.Equal("CN", Countries.All[0].Value);
        Assert.Equal(belgium, (string)Countries.All.Single(c => c.Value == "BE").Text);
        Assert.Equal(Countries.All.Count, Countries.All.Select(c => c.Value).Distinct().Count());
        Assert.True(Countries.All.Count > 240);
    }
}
