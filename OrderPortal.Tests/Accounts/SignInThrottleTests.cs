using System.Net;
using OrderPortal.Accounts;

namespace OrderPortal.Tests.Accounts;

public sealed class SignInThrottleTests
{
    static readonly IPAddress Office = IPAddress.Parse("203.0.113.7");

    [Fact]
    public void Ten_attempts_a_minute_for_one_name_from_one_address()
    {
        using var throttle = new SignInThrottle(new());
        for (var i = 0; i < 10; i++) Assert.True(throttle.Allows(Office, "li"));
        Assert.False(throttle.Allows(Office, "LI"));
        // others are not slowed; one in 4096 shares the bucket
        Assert.InRange(Enumerable.Range(0, 3).Count(i => throttle.Allows(Office, "wang" + i)), 2, 3);
        Assert.InRange(Enumerable.Range(0, 3).Count(i => throttle.Allows(IPAddress.Parse($"203.0.113.{8 + i}"), "li")), 2, 3);
    }

    [Fact]
    public void Changing_the_name_does_not_help_forever()
    {
        using var throttle = new SignInThrottle(new());
        Assert.InRange(Enumerable.Range(0, 1000).Count(i => throttle.Allows(Office, "name" + i)), 250, 300);
    }

    [Fact]
    public void A_whole_office_signs_in_by_passkey_at_nine()
    {
        using var throttle = new SignInThrottle(new());
        Assert.All(Enumerable.Range(0, 300), _ => Assert.True(throttle.Allows(Office, name: null)));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"), InlineData("::ffff:203.0.113.7", "203.0.113.7")]
    public void Addresses_of_one_network_count_as_one(string one, string other)
    {
        using var throttle = new SignInThrottle(new());
        for (var i = 0; i < 10; i++) Assert.True(throttle.Allows(IPAddress.Parse(one), "li"));
        Assert.False(throttle.Allows(IPAddress.Parse(other), "li"));
    }

    [Fact]
    public void A_flood_of_invented_names_and_addresses_does_not_fill_the_memory()
    {
        using var throttle = new SignInThrottle(new());
        var bytes = new byte[16];
        throttle.Allows(Office, "first");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 200_000; i++)
        {
            BitConverter.TryWriteBytes(bytes, i);
            throttle.Allows(new IPAddress(bytes), "name" + i);
        }
        // unbounded, each would keep some 500 bytes
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 20_000_000);
    }
}
