using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace OrderPortal.Accounts;

/// <summary>Slows down guessing, whether or not the guessed account exists: per address and name, and per address over all names.
/// Addresses and names fall into a fixed number of buckets, so that no flood of invented names can fill the memory.</summary>
public sealed class SignInThrottle(AccountSettings settings) : IDisposable
{
    const int Buckets = 4096;

    readonly PartitionedRateLimiter<(IPAddress Address, string Name)> _limiter = PartitionedRateLimiter.CreateChained(
        Limiter(who => HashCode.Combine(who.Address, who.Name.ToUpperInvariant()), settings.AttemptsPerMinute),
        // a whole office shares one address
        Limiter(who => who.Address.GetHashCode(), settings.AttemptsPerMinute * 10));

    /// <summary>Whether this attempt may be looked at now.</summary>
    public bool Allows(IPAddress? address, string name)
    {
        using var lease = _limiter.AttemptAcquire((Network(address), name));
        return lease.IsAcquired;
    }

    public void Dispose() => _limiter.Dispose();

    static PartitionedRateLimiter<(IPAddress Address, string Name)> Limiter(Func<(IPAddress Address, string Name), int> hash, int attempts) =>
        PartitionedRateLimiter.Create<(IPAddress Address, string Name), int>(who => RateLimitPartition.GetFixedWindowLimiter(
            (int)((uint)hash(who) % Buckets), _ => new() { PermitLimit = attempts, Window = TimeSpan.FromMinutes(1) }));

    // one household or server owns a whole /64 of IPv6 addresses
    static IPAddress Network(IPAddress? address)
    {
        if (address is null) return IPAddress.None;
        if (address.IsIPv4MappedToIPv6) return address.MapToIPv4();
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return address;
        var bytes = address.GetAddressBytes();
        bytes.AsSpan(8).Clear();
        return new(bytes);
    }
}
