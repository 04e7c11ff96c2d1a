using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using OrderPortal.Shared;
using OrderPortal.Shared.Components;

namespace OrderPortal.Tests.Support;

/// <summary>Base of component tests, in English. Loads the one assembly that bUnit wants in a newer version than the feed has.</summary>
public abstract class ComponentTest : BunitContext
{
    protected ComponentTest()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Text.English;
        Services.AddSingleton<TimeProvider>(TimeProvider.System);
        Services.AddComponents();
        JSInterop.Mode = JSRuntimeMode.Loose;
    }

    [ModuleInitializer]
    internal static void ResolveDiffing() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit", "AngleSharp.Diffing.dll")) : null;
}
