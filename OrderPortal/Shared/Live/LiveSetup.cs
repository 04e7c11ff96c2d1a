namespace OrderPortal.Shared.Live;

/// <summary>What live pages need from the container.</summary>
public static class LiveSetup
{
    public static IServiceCollection AddLive(this IServiceCollection services) => services
        .AddSingleton<ChangeFeed>()
        .AddHostedService(s => s.GetRequiredService<ChangeFeed>());
}
