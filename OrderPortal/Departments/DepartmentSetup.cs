using System.Reflection;

namespace OrderPortal.Departments;

/// <summary>Hires everybody: each handler (a class with <c>HandleAsync</c>) and each queries class (<c>…Queries</c>) of the house, without a list to forget.</summary>
public static class DepartmentSetup
{
    /// <summary>Adds them as singletons: they keep no state, so pages, API and jobs share them.</summary>
    public static IServiceCollection AddDepartments(this IServiceCollection services)
    {
        foreach (var type in HandlersAndQueries) services.AddSingleton(type);
        return services;
    }

    /// <summary>Every handler and queries class of the product.</summary>
    public static IReadOnlyList<Type> HandlersAndQueries { get; } =
        [.. typeof(DepartmentSetup).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false, IsNested: false } && (IsHandler(t) || IsQueries(t)))];

    public static bool IsHandler(Type type) => type.GetMethod("HandleAsync", BindingFlags.Public | BindingFlags.Instance) is not null;
    public static bool IsQueries(Type type) => type.Name.EndsWith("Queries", StringComparison.Ordinal);
}
