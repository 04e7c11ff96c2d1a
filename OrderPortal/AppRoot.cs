namespace OrderPortal;

/// <summary>Where appsettings.json and wwwroot lie: beside the solution while developing and testing, beside the program when published.</summary>
static class AppRoot
{
    public static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "appsettings.json")) && Directory.Exists(Path.Combine(folder.FullName, "wwwroot")))
                return folder.FullName;
        return Directory.GetCurrentDirectory();
    }
}
