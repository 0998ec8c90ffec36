namespace NomadNodes.Errors;

/// <summary>What the endpoints of jobs say.</summary>
internal static class JobErrors
{
    public static readonly ApiError NotFound = new(404, "job not found");

    /// <summary>Operators have closed the cluster to new work.</summary>
    public static readonly ApiError RegistrationDisabled = new(403, "Job registration, dispatch, and scale are disabled by the scheduler configuration");

    public static readonly ApiError NoJob = new(400, "Job must be specified");

    /// <summary>This server's own: it reads no HCL of jobs.</summary>
    public static readonly ApiError NoParser = new(501, "this server does not read jobs written in HCL: send them as JSON");

    public static readonly ApiError NoId = new(400, "Job ID hasn't been provided");

    public static readonly ApiError PathMismatch = new(400, "Job ID does not match name");

    public static readonly ApiError IndexOfNew = new(500, "Enforcing job modify index 0: job already exists");

    /// <summary>Nomad: an uncoded error, therefore 500.</summary>
    public static ApiError BadPurge(string reason) => new(500, reason);

    /// <param name="faults">Each one of <see cref="JobFaults"/>.</param>
    public static ApiError Invalid(IReadOnlyList<string> faults) => new(500, MultiError.Text(faults));

    public static ApiError IndexMissing(ulong wanted) => new(500, $"Enforcing job modify index {wanted}: job does not exist");

    public static ApiError IndexConflict(ulong wanted, ulong actual) =>
        new(500, $"Enforcing job modify index {wanted}: job exists with conflicting job modify index: {actual}");

    public static ApiError NoSummary(string id) => ListErrors.FilterFailed("unable to look up summary for job: " + id);
}
