using Microsoft.AspNetCore.Identity;
using OrderPortal.Shared;

namespace OrderPortal.Accounts;

/// <summary>At start, makes sure that every role of the company exists in the database.</summary>
sealed class EnsureRoles(IServiceScopeFactory scopes) : IHostedService
{
    public async Task StartAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var roles = scope.ServiceProvider.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (var name in Enum.GetNames<Role>())
            if (!await roles.RoleExistsAsync(name))
                await roles.CreateAsync(new IdentityRole(name) { Id = name });
    }

    public Task StopAsync(CancellationToken ct) => Task.CompletedTask;
}
