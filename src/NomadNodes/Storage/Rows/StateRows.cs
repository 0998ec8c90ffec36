namespace NomadNodes.Storage.Rows;

// One row type per table, so that EF can tell the tables apart; all of them have the base's columns and nothing else.

internal sealed class NodeRow : StateRow;

internal sealed class NodePoolRow : StateRow;

internal sealed class JobRow : StateRow;

internal sealed class JobSummaryRow : StateRow;

internal sealed class AllocRow : StateRow;

internal sealed class EvalRow : StateRow;

internal sealed class DeploymentRow : StateRow;

internal sealed class NamespaceRow : StateRow;

internal sealed class AclPolicyRow : StateRow;

internal sealed class AclTokenRow : StateRow;

internal sealed class AclRoleRow : StateRow;

internal sealed class SchedulerConfigRow : StateRow;

internal sealed class AutopilotConfigRow : StateRow;
