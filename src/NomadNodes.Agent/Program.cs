using NomadNodes.Agent;
using NomadNodes.Agent.Export;

return args switch
{
    [ProbeCommand.Name, .. var rest] => await ProbeCommand.RunAsync(rest),
    [ExportCommand.Name, .. var rest] => await ExportCommand.RunAsync(rest),
    [AgentCommand.Name, .. var rest] => await AgentCommand.RunAsync(rest),
    ["version" or "-version" or "--version" or "-v", ..] => ProgramTexts.SayVersion(),
    ["help" or "-help" or "--help" or "-h", ..] => ProgramTexts.SayUsage(),
    [var command, ..] when !command.StartsWith('-') => ProgramTexts.RefuseCommand(command),
    _ => await ServeCommand.RunAsync(args),
};
