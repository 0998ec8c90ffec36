using Microsoft.AspNetCore.Http;
using NomadNodes.Errors;

namespace NomadNodes.Http;

/// <summary>A feature of requests whose failures are told in another form than the emulated API's plain text.</summary>
/// <param name="WriteAsync">Writes the whole answer.</param>
internal sealed record FaultForm(Func<HttpContext, ApiError, Task> WriteAsync);
