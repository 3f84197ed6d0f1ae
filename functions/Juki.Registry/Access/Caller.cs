namespace Juki.Registry.Access;

/// <summary>A person at a terminal, as a token says (P8). Rights come from the registers, never from the token.</summary>
/// <param name="Operator">The operator's id (操作者).</param>
/// <param name="Terminal">The terminal's id (端末).</param>
public sealed record Caller(string Operator, string Terminal);
