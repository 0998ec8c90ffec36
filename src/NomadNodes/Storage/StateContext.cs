using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NomadNodes.Storage.Rows;

namespace NomadNodes.Storage;

/// <summary>EF's view of the database. It borrows the connection and leaves it open.</summary>
internal sealed class StateContext(SqliteConnection connection) : DbContext
{
    protected override void OnConfiguring(DbContextOptionsBuilder options) => options.UseSqlite(connection);

    protected override void OnModelCreating(ModelBuilder model)
    {
        Records<NodeRow>(model, StateTables.Nodes);
        Records<NodePoolRow>(model, StateTables.NodePools);
        Records<JobRow>(model, StateTables.Jobs);
        Records<JobSummaryRow>(model, StateTables.JobSummaries);
        Records<AllocRow>(model, StateTables.Allocs);
        Records<EvalRow>(model, StateTables.Evals);
        Records<DeploymentRow>(model, StateTables.Deployments);
        Records<NamespaceRow>(model, StateTables.Namespaces);
        Records<AclPolicyRow>(model, StateTables.AclPolicies);
        Records<AclTokenRow>(model, StateTables.AclTokens);
        Records<AclRoleRow>(model, StateTables.AclRoles);
        Records<SchedulerConfigRow>(model, StateTables.SchedulerConfig);
        Records<AutopilotConfigRow>(model, StateTables.AutopilotConfig);
        model.Entity<TableIndexRow>(row => row.ToTable(TableIndexRow.Table).HasKey(r => r.Key));
        model.Entity<MetaRow>(row => row.ToTable(MetaRow.Table).HasKey(r => r.Key));
    }

    private static void Records<T>(ModelBuilder model, string table)
        where T : StateRow
        => model.Entity<T>(row => row.ToTable(table).HasKey(r => r.Key));
}
