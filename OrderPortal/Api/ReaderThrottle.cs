using System.Net;
using System.Threading.RateLimiting;
using OrderPortal.Accounts;

namespace OrderPortal.Api;

/// <summary>How often devices may ask: per address before the key is looked at, so that guessing costs no question to the database, and per device afterwards.
/// Both fall into a fixed number of buckets, so that no flood of addresses can fill the memory.</summary>
public sealed class ReaderThrottle : IDisposable
{
    public const int PerAddressAMinute = 300, PerReaderAMinute = 60;
    const int Buckets = 4096;

    readonly PartitionedRateLimiter<int> _byAddress = Limiter(PerAddressAMinute), _byReader = Limiter(PerReaderAMinute);

    public bool Allows(IPAddress? address) => Allows(_byAddress, SignInThrottle.Network(address).GetHashCode());

    public bool Allows(long readerId) => Allows(_byReader, readerId.GetHashCode());

    public void Dispose()
    {
        _byAddress.Dispose();
        _byReader.Dispose();
    }

    static bool Allows(PartitionedRateLimiter<int> limiter, int hash)
    {
        using var lease = limiter.AttemptAcquire((int)((uint)hash % Buckets));
        return lease.IsAcquired;
    }

    static PartitionedRateLimiter<int> Limiter(int requests) => PartitionedRateLimiter.Create<int, int>(bucket =>
        RateLimitPartition.GetFixedWindowLimiter(bucket, _ => new() { PermitLimit = requests, Window = TimeSpan.FromMinutes(1) }));
}
