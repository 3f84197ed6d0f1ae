namespace Juki.Registry.Http;

/// <summary>A kind of problem (RFC 9457): its stable code, HTTP status, title, and what the caller should do.</summary>
/// <param name="Code">Stable code; the last part of the problem type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Remedy">What to do; the problem's detail.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Remedy);
