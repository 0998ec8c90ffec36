namespace NomadNodes.Storage.Schema;

/// <summary>
/// The way from an empty file to the present schema. Step N makes version N out of version N - 1. A step that was released is never edited:
/// a change of the model is a further step.
/// </summary>
internal static class SchemaSteps
{
    internal static IReadOnlyList<string> All { get; } = [Version1(), Table("autopilot_config")];

    private static string Version1()
    {
        string[] records =
        [
            "nodes", "node_pools", "jobs", "job_summaries", "allocs", "evals", "deployments", "namespaces",
            "acl_policies", "acl_tokens", "acl_roles", "scheduler_config",
        ];
        return string.Concat(records.Select(Table)) + """
            CREATE TABLE "table_indexes" ("Key" TEXT NOT NULL CONSTRAINT "PK_table_indexes" PRIMARY KEY, "Index" INTEGER NOT NULL);
            CREATE TABLE "meta" ("Key" TEXT NOT NULL CONSTRAINT "PK_meta" PRIMARY KEY, "Value" TEXT NOT NULL);
            """;
    }

    private static string Table(string name) => $"""
        CREATE TABLE "{name}" (
            "Key" TEXT NOT NULL CONSTRAINT "PK_{name}" PRIMARY KEY,
            "CreateIndex" INTEGER NOT NULL,
            "ModifyIndex" INTEGER NOT NULL,
            "Document" BLOB NOT NULL
        );

        """;
}
