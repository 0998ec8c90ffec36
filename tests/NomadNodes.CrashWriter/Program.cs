using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using NomadNodes.Storage;

// CrashWriter DIRECTORY [BATCHES]: goes on from what is stored. Batch N adds the row N, and says so in the one row that all batches change.
var batches = args.Length > 1 ? ulong.Parse(args[1], CultureInfo.InvariantCulture) : ulong.MaxValue;
using var storage = SqliteStorage.Open(new SqliteStorageOptions(args[0]) { CheckpointBytes = 256 << 10 }, NullLogger.Instance);
var first = storage.Load().RaftIndex + 1;
var padding = new string('x', 2000);
for (var index = first; index - first < batches; index++)
{
    var document = Encoding.UTF8.GetBytes($$"""{"Index":{{index}},"Padding":"{{padding}}"}""");
    var key = index.ToString("D10", CultureInfo.InvariantCulture);
    storage.Save(new StorageBatch(
        index,
        [
            new RowChange(StateTables.Nodes, key, index, index, document),
            new RowChange(StateTables.Evals, "newest", first, index, document),
        ],
        [new TableIndex(StateTables.Nodes, index)],
        new Dictionary<string, string>()));
    Console.WriteLine(index);
    Console.Out.Flush();
}
