using Microsoft.Extensions.Logging;
using NomadNodes.Errors;
using NomadNodes.Model;
using NomadNodes.Services.Nodes;
using NomadNodes.Settings;
using NomadNodes.State;
using NomadNodes.State.Watches;

namespace NomadNodes.Simulation;

/// <summary>
/// The client of an agent that is server and client in one: registers its node once the agent answers, and again about a second after somebody purged it.
/// Nomad: test suites want the time of its status, in whole seconds, to be later than that of the agent's start. So where time passes by itself the node comes
/// with the turn of a second.
/// </summary>
internal sealed partial class OwnNode(ServerSettings settings, ILogger log) : ISimulationPart
{
    private static readonly TimeSpan ReturnDelay = TimeSpan.FromSeconds(1);

    private Uri? _address;
    private UuidKey _id;
    private Stage _stage;
    private DateTimeOffset? _due;

    private enum Stage
    {
        /// <summary>Registers when its time has come.</summary>
        Coming,

        /// <summary>Was purged, and registers again.</summary>
        Returning,

        /// <summary>Registered, and sends its first heartbeat.</summary>
        Registered,

        Ready,
    }

    public string Name => "own node";

    /// <summary>The agent answers there from now on. Called between two steps.</summary>
    public void AnswerAt(Uri address) => _address = address;

    public void OnReplaced(Snapshot snapshot)
    {
        _id = OwnNodes.IdOf(snapshot.Identity.ServerId);
        Enter(Stage.Coming);
    }

    public void OnCommitted(Snapshot snapshot, IReadOnlyList<StateChange> changes)
    {
        if (_stage is Stage.Coming or Stage.Returning) return;
        if (changes.IdsIn(StateTable.Nodes).Contains(_id) && snapshot.Nodes.Find(_id) is null) Enter(Stage.Returning);
    }

    public async ValueTask<StepResult> StepAsync(SimulationContext context)
    {
        if (_address is null || _stage is Stage.Ready) return StepResult.Idle;
        if (_stage is Stage.Registered)
        {
            Expect(await context.Services.Agents.ReportStatusAsync(_id, NodeStatus.Ready));
            LogRegistered(log, _id);
            Enter(Stage.Ready);
            return StepResult.Acted;
        }

        _due ??= DueAfter(context.Now);
        if (context.Now < _due) return StepResult.Until(_due);
        Expect(await context.Services.Agents.RegisterAsync([OwnNodes.Draft(_id, settings, _address)], fill: true));
        Enter(Stage.Registered);
        return StepResult.Acted;
    }

    private static void Expect<T>(Outcome<T> outcome)
    {
        if (!outcome.Succeeded(out _, out var error)) throw new InvalidOperationException(error.Text);
    }

    private DateTimeOffset DueAfter(DateTimeOffset now)
    {
        if (_stage is Stage.Returning) return now + ReturnDelay;
        // Nobody turns a clock that stands still for a node to come.
        return settings.Clock.Mode is ClockMode.Manual ? now : new(now.Ticks - (now.Ticks % TimeSpan.TicksPerSecond) + TimeSpan.TicksPerSecond, now.Offset);
    }

    private void Enter(Stage stage)
    {
        _stage = stage;
        _due = null;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "node registration complete: node_id={Node}")]
    private static partial void LogRegistered(ILogger logger, UuidKey node);
}
