using NomadNodes.Agent;

return args is [ProbeCommand.Name, .. var rest] ? await ProbeCommand.RunAsync(rest) : await ServeCommand.RunAsync(args);
