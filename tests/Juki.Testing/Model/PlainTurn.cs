namespace Juki.Testing.Model;

/// <summary>What a notice's number says of it.</summary>
internal enum PlainTurn
{
    Repeated = 1,
    Passed,
    Come,
    Waits,
}
