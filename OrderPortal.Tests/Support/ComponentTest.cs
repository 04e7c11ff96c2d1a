using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Bunit;

namespace OrderPortal.Tests.Support;

/// <summary>Base of component tests. Loads the one assembly that bUnit wants in a newer version than the feed has.</summary>
public abstract class ComponentTest : BunitContext
{
    [ModuleInitializer]
    internal static void ResolveDiffing() => AssemblyLoadContext.Default.Resolving += (context, name) =>
        name.Name == "AngleSharp.Diffing" ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "bunit", "AngleSharp.Diffing.dll")) : null;
}
