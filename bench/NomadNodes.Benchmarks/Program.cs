using NomadNodes.Benchmarks.Storage;

switch (args)
{
    case ["storage"]:
        StorageSaveComparison.Run();
        StorageLoadComparison.Run();
        return 0;
    default:
        Console.Error.WriteLine("usage: dotnet run -c Release --project bench/NomadNodes.Benchmarks -- storage");
        return 2;
}
