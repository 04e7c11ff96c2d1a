using OrderPortal.Bench;

return args switch
{
    ["walk"] => await WalkBenchmark.RunAsync(WalkBenchmark.DefaultFolder),
    ["walk", var folder] => await WalkBenchmark.RunAsync(folder),
    ["picklist"] => await PickListBenchmark.RunAsync(),
    ["picklist", var postgres] => await PickListBenchmark.RunAsync(postgres),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        usage: dotnet run -c Release --project OrderPortal.Bench -- BENCHMARK

          walk [FOLDER]   imports AdventureWorks and walks every order from import to completed through the people's handlers;
                          FOLDER is the folder of tables, ../shared/data/adventureworks or the small extract of the tests where none is given
          picklist [CONNECTION]
                          builds the pick lists of 1,000 orders in waves; on SQLite, or on the PostgreSQL database of the connection string
        """);
    return 1;
}
