using System.Globalization;
using OrderPortal.Bench;
using OrderPortal.Data;
using OrderPortal.Tests.Walks;

try
{
    return args switch
    {
        ["walk"] => await WalkBenchmark.RunAsync(WalkBenchmark.DefaultFolder),
        ["walk", var folder] => await WalkBenchmark.RunAsync(folder),
        ["picklist"] => await PickListBenchmark.RunAsync(),
        ["picklist", var postgres] => await PickListBenchmark.RunAsync(postgres),
        ["allocate", .. var rest] => await AllocateBenchmark.RunAsync(new(rest, "allocations", "database")),
        ["split", .. var rest] => SplitBenchmark.Run(new(rest, "orders", "small", "seed")),
        ["load", .. var rest] => await LoadBenchmark.LoadAsync(new(rest, "orders", "clients", "seed", "database")),
        ["kill", .. var rest] => await LoadBenchmark.KillAsync(new(rest, "rounds", "orders", "clients", "seed", "database")),
        ["lists", .. var rest] => await ListsBenchmark.RunAsync(new(rest, "orders", "rounds", "database")),
        // not for people: the process that 'kill' starts and kills
        ["work", var provider, var connection, var clients, var seed] =>
            await KillRounds.WorkAsync(new DatabaseSettings(provider, connection, Migrate: false), int.Parse(clients, CultureInfo.InvariantCulture), int.Parse(seed, CultureInfo.InvariantCulture)),
        _ => Usage(),
    };
}
catch (ArgumentException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 1;
}

static int Usage()
{
    Console.WriteLine("""
        usage: dotnet run -c Release --project OrderPortal.Bench -- BENCHMARK

          walk [FOLDER]   imports AdventureWorks and walks every order from import to completed through the people's handlers;
                          FOLDER is the folder of tables, ../shared/data/adventureworks or the small extract of the tests where none is given
          picklist [CONNECTION]
                          builds the pick lists of 1,000 orders in waves; on SQLite, or on the PostgreSQL database of the connection string
          allocate [--allocations 500]
                          allocations per second on one hot product and on 1,000, by 1, 8 and 64 at once, and the same statements sent raw
          split [--orders 1000] [--small 400] [--seed N]
                          how long the planner thinks about 20 lines × 8 warehouses, and how often it finds what trying everything finds
          load [--orders 1000] [--clients 64] [--seed N]
                          a random load of many clients that must end with nothing promised to anybody
          kill [--rounds 20] [--orders 40] [--clients 8] [--seed N]
                          kills a process in the middle of such a load, again and again, and looks for what was left half done
          lists [--orders 1000000] [--rounds 7]
                          what every list of the program costs in a company of so many orders: milliseconds, rows, and whether an index leads to them

        allocate, load, kill and lists run on SQLite, and on PostgreSQL where ORDERPORTAL_TEST_POSTGRES names a server; --database Sqlite or PostgreSql chooses one.
        """);
    return 1;
}
