using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace OrderPortal.Accounts;

/// <summary>Slows down guessing, whether or not the guessed account exists: per address and name, and per address over all names.
/// Addresses and names fall into a fixed number of buckets, so that no flood of invented names can fill the memory.</summary>
public sealed class SignInThrottle(AccountSettings settings) : IDisposable
{
    const int Buckets = 4096;

    readonly PartitionedRateLimiter<int> _byName = Limiter(settings.AttemptsPerMinute);
    // a whole company may share one address
    readonly PartitionedRateLimiter<int> _byAddress = Limiter(settings.AttemptsPerMinute * 30);

    /// <summary>Whether this attempt may be looked at now.</summary>
    /// <param name="name">Who it claims to be; null where the attempt names nobody.</param>
    public bool Allows(IPAddress? address, string? name)
    {
        var network = Network(address);
        return Allows(_byAddress, network.GetHashCode()) && (name is null || Allows(_byName, HashCode.Combine(network, name.ToUpperInvariant())));
    }

    public void Dispose()
    {
        _byName.Dispose();
        _byAddress.Dispose();
    }

    static bool Allows(PartitionedRateLimiter<int> limiter, int hash)
    {
        using var lease = limiter.AttemptAcquire((int)((uint)hash % Buckets));
        return lease.IsAcquired;
    }

    static PartitionedRateLimiter<int> Limiter(int attempts) => PartitionedRateLimiter.Create<int, int>(bucket =>
        RateLimitPartition.GetFixedWindowLimiter(bucket, _ => new() { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) }));

    // one household or server owns a whole /64 of IPv6 addresses
    internal static IPAddress Network(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }
}
