namespace NomadNodes.Errors;

/// <summary>
/// Ends a connection after the part of an answer that was let through. The web server sends what it has and then closes; it knows no other way to
/// stop within an answer and yet send what was written, since an abort throws that away. No log tells of it: it is meant.
/// </summary>
internal sealed class CutOffException() : Exception("A rule about faults cut the answer off.");
