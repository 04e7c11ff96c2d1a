Console.WriteLine("0 benchmarks");
