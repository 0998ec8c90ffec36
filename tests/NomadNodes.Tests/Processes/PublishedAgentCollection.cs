namespace NomadNodes.Tests.Processes;

[CollectionDefinition(PublishedAgent.Collection)]
public sealed class PublishedAgentCollection : ICollectionFixture<PublishedAgent>;
