using OrderPortal.Bench;

return args switch
{
    ["walk"] => await WalkBenchmark.RunAsync(WalkBenchmark.DefaultFolder),
    ["walk", var folder] => await WalkBenchmark.RunAsync(folder),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        usage: dotnet run -c Release --project OrderPortal.Bench -- BENCHMARK

          walk [FOLDER]   imports AdventureWorks and walks every order from import to completed through the people's handlers;
                          FOLDER is the folder of tables, ../shared/data/adventureworks or the small extract of the tests where none is given
        """);
    return 1;
}
