using NomadNodes.Agent;

return await ServeCommand.RunAsync(args);
