using Microsoft.EntityFrameworkCore;
using OrderPortal.Data;
using OrderPortal.Tests.Support;

namespace OrderPortal.Tests.Data;

public sealed class TestDatabaseTests
{
    [Theory, Providers]
    public async Task Every_test_gets_a_database_of_its_own(Provider provider)
    {
        await using var one = await TestCompany.CreateAsync(provider);
        await using var other = await TestCompany.CreateAsync(provider);
        await one.SaveAsync(new DataProtectionKey { Xml = "<key />" });

        await using var ones = one.OpenDatabase();
        await using var others = other.OpenDatabase();
        Assert.Equal(1, await ones.DataProtectionKeys.CountAsync());
        Assert.Equal(0, await others.DataProtectionKeys.CountAsync());
    }
}
