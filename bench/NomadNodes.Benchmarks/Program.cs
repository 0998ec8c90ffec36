using NomadNodes.Benchmarks.Filters;
using NomadNodes.Benchmarks.Fleets;
using NomadNodes.Benchmarks.Http;
using NomadNodes.Benchmarks.Servers;
using NomadNodes.Benchmarks.Storage;

switch (args)
{
    case ["storage"]:
        StorageSaveComparison.Run();
        StorageLoadComparison.Run();
        return 0;
    case ["fleet"]:
        await FleetScaling.RunAsync();
        return 0;
    case ["servers"]:
        await ServerStarts.RunAsync();
        return 0;
    case ["filters"]:
        FilterComparison.Run();
        return 0;
    case ["http", ..] when HttpOptions.Parse(args[1..]) is { } options:
        await HttpComparison.RunAsync(options);
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench/NomadNodes.Benchmarks -- WHAT");
        Console.Error.WriteLine("  storage");
        Console.Error.WriteLine("  filters");
        Console.Error.WriteLine("  fleet");
        Console.Error.WriteLine("  servers");
        Console.Error.WriteLine($"  {HttpOptions.Usage}, a minute at most");
        return 2;
}
