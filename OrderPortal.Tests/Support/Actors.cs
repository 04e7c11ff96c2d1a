using OrderPortal.Shared;

namespace OrderPortal.Tests.Support;

/// <summary>One person of each role, for tests that act as people do.</summary>
public static class Actors
{
    public static readonly Actor Sales = Of(Role.Sales);
    public static readonly Actor Finance = Of(Role.Finance);
    public static readonly Actor Warehouse = Of(Role.Warehouse);
    public static readonly Actor Purchasing = Of(Role.Purchasing);
    public static readonly Actor Production = Of(Role.Production);
    public static readonly Actor Logistics = Of(Role.Logistics);
    public static readonly Actor CustomerService = Of(Role.CustomerService);
    public static readonly Actor Manager = Of(Role.Manager);
    public static readonly Actor Administrator = Of(Role.Administrator);

    /// <summary>A signed-in person to whom nobody gave a role.</summary>
    public static readonly Actor Nobody = Of();

    public static Actor Of(params Role[] roles) => Actor.Person("test:" + string.Join('+', roles), string.Join(" + ", roles), roles);
}
