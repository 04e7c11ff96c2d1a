using Microsoft.AspNetCore.Identity;
using OrderPortal.Accounts;
using OrderPortal.Data;
using OrderPortal.Shared;

namespace OrderPortal.Demo;

/// <summary>A colleague of the demonstration company: one click signs in, there is no password.</summary>
public sealed record DemoPerson(string UserName, string DisplayName, params Role[] Roles)
{
    public string Id => DemoAccounts.IdPrefix + UserName;
}

/// <summary>The people of the demonstration company: one per role and one who does several jobs.</summary>
public sealed class DemoAccounts(IServiceScopeFactory scopes) : IHostedService
{
    public const string IdPrefix = "demo-";

    public static readonly IReadOnlyList<DemoPerson> All =
    [
        new("sales", "李晓雯 Li Xiaowen", Role.Sales),
        new("finance", "王建国 Wang Jianguo", Role.Finance),
        new("warehouse", "张大勇 Zhang Dayong", Role.Warehouse),
        new("purchasing", "吴昊 Wu Hao", Role.Purchasing),
        new("production", "马骏 Ma Jun", Role.Production),
        new("logistics", "赵敏 Zhao Min", Role.Logistics),
        new("service", "陈静 Chen Jing", Role.CustomerService),
        new("manager", "刘志强 Liu Zhiqiang", Role.Manager),
        new("admin", "周明 Zhou Ming", Role.Administrator),
        new("allround", "孙悦 Sun Yue", Role.Sales, Role.Logistics, Role.CustomerService),
    ];

    public static bool Owns(string userId) => userId.StartsWith(IdPrefix, StringComparison.Ordinal);

    public async Task StartAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<PortalUser>>();
        await using var turn = await AdministratorQueue.EnterAsync(scope.ServiceProvider.GetRequiredService<PortalDb>(), ct); // servers that start together
        foreach (var person in All)
        {
            if (await users.FindByIdAsync(person.Id) is not null) continue;
            var user = new PortalUser { Id = person.Id, UserName = person.UserName, DisplayName = person.DisplayName };
            var made = await users.CreateAsync(user);
            if (made.Succeeded) made = await users.AddToRolesAsync(user, person.Roles.Select(r => r.ToString()));
            if (!made.Succeeded) throw new InvalidOperationException($"The demonstration account '{person.UserName}' could not be made: {made}");
        }
        await turn.CommitAsync(ct);
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
}
