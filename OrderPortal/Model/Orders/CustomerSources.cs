namespace OrderPortal.Model.Orders;

/// <summary>Which channels make up which source.</summary>
public static class CustomerSources
{
    public static CustomerSource Source(this OrderChannel channel) => channel switch
    {
        OrderChannel.OwnSite or OrderChannel.OnlineMall or OrderChannel.Taobao or OrderChannel.Jd => CustomerSource.Online,
        OrderChannel.Distributor => CustomerSource.Distributor,
        _ => CustomerSource.Offline,
    };

    public static IReadOnlyList<OrderChannel> Channels(this CustomerSource source) => [.. Enum.GetValues<OrderChannel>().Where(c => c.Source() == source)];
}
