namespace OrderPortal.Tests.Support;

/// <summary>Real data that tests read. A small extract is in the repository; the whole of it lies in a folder beside the repository where there is
/// one (ORDERPORTAL_TEST_DATA names another place). A test that can work with both uses the larger one, and never skips.</summary>
static class TestData
{
    /// <summary>20 orders of AdventureWorks: reseller and online, foreign currency, four-decimal prices, discounts, odd cents, orphan lines.</summary>
    public static string AdventureWorksExtract { get; } = Path.Combine(AppRoot.Find(), "OrderPortal.Tests", "TestData", "adventureworks");

    /// <summary>All 1,566 orders where they are present, otherwise the extract.</summary>
    public static string AdventureWorks { get; } = Whole("adventureworks") ?? AdventureWorksExtract;

    public static bool HasWholeAdventureWorks => AdventureWorks != AdventureWorksExtract;

    static string? Whole(string name)
    {
        var root = Environment.GetEnvironmentVariable("ORDERPORTAL_TEST_DATA") ?? Path.Combine(AppRoot.Find(), "..", "shared", "data");
        var folder = Path.Combine(root, name);
        return Directory.Exists(folder) ? Path.GetFullPath(folder) : null;
    }
}
