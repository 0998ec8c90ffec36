namespace NomadNodes.Tests.Processes;

/// <summary>Publishing is done once for all tests that name it.</summary>
[CollectionDefinition(PublishedAgent.Collection)]
public sealed class SharedPublishedAgent : ICollectionFixture<PublishedAgent>;
