using System.Net;
using System.Threading.RateLimiting;
using OrderPortal.Accounts;

namespace OrderPortal.CustomerPortal;

/// <summary>Slows down guessing of phone digits: per address over all orders, and per order over all addresses, because four digits are only ten thousand tries.
/// Both fall into a fixed number of buckets, so that no flood of invented numbers can fill the memory.</summary>
public sealed class TrackThrottle : IDisposable
{
    public const int PerAddressAMinute = 30, PerOrderAnHour = 20;
    const int Buckets = 4096;

    readonly PartitionedRateLimiter<int> _byAddress = Limiter(PerAddressAMinute, TimeSpan.FromMinutes(1));
    readonly PartitionedRateLimiter<int> _byOrder = Limiter(PerOrderAnHour, TimeSpan.FromHours(1));

    /// <summary>Whether this question may be answered now.</summary>
    /// <param name="number">The order number as it is looked up, whether or not it exists.</param>
    public bool Allows(IPAddress? address, string number) =>
        Allows(_byAddress, SignInThrottle.Network(address).GetHashCode()) && Allows(_byOrder, number.GetHashCode());

    public void Dispose()
    {
        _byAddress.Dispose();
        _byOrder.Dispose();
    }

    static bool Allows(PartitionedRateLimiter<int> limiter, int hash)
    {
        using var lease = limiter.AttemptAcquire((int)((uint)hash % Buckets));
        return lease.IsAcquired;
    }

    static PartitionedRateLimiter<int> Limiter(int attempts, TimeSpan window) => PartitionedRateLimiter.Create<int, int>(bucket =>
        RateLimitPartition.GetFixedWindowLimiter(bucket, _ => new() { PermitLimit = attempts, Window = window }));
}
