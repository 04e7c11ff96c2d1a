using OrderPortal.Shared.Layout;

namespace OrderPortal.Shared.Components;

/// <summary>What the components need from the container.</summary>
public static class ComponentsSetup
{
    public static IServiceCollection AddComponents(this IServiceCollection services) => services
        .AddSingleton<Radzen.ILocalizer, RadzenTexts>()
        .AddScoped<Radzen.TooltipService>()
        .AddSingleton<CompanyQueries>()
        .AddScoped<Toasts>()
        .AddScoped<Mishaps>()
        .AddScoped<Drafts>();
}
