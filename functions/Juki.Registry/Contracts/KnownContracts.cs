using Juki.Records.Files;

namespace Juki.Registry.Contracts;

/// <summary>Every contract with the version it is at. Whoever changes one moves its version: a test holds what each version said.</summary>
public static class KnownContracts
{
    /// <summary>Those of the Juki server.</summary>
    public static FileContracts Juki { get; } = new(RegisterFile.Juki, "", new Dictionary<string, string> { ["openapi"] = "1.10.0" });

    /// <summary>Those of the Fuhyo server.</summary>
    public static FileContracts Fuhyo { get; } = new(RegisterFile.Fuhyo, "fuhyo-", new Dictionary<string, string>());

    /// <summary>Header of the signature inside every message.</summary>
    public static Contract SignedHeader { get; } = Contract.OfSchema(
        "signed-header", "1.0.0", "The JOSE header of the signature (JWS) inside every message", HeaderSchemas.Signed());

    /// <summary>Header of the encryption around every message.</summary>
    public static Contract EncryptedHeader { get; } = Contract.OfSchema(
        "encrypted-header", "1.0.0", "The JOSE header of the encryption (JWE) around every message", HeaderSchemas.Encrypted());

    /// <summary>What the forwarding queue carries.</summary>
    public static Contract ForwardingNudge { get; } = Contract.OfSchema(
        "forwarding-nudge", "1.0.0", "A message of the forwarding queue: somebody's changes wait to be forwarded", NudgeSchema.Create());

    /// <summary>What the queue of bulk jobs carries.</summary>
    public static Contract BulkStep { get; } = Contract.OfSchema(
        "bulk-step", "1.0.0", "A message of the queue of bulk jobs (一括提供): which part of which job comes next", BulkStepSchema.Create());

    /// <summary>Every stable code that others meet.</summary>
    public static Contract Problems { get; } = new("problems", "problems.md", "1.9.0", ProblemTable.Write());

    /// <summary>Those of each server.</summary>
    public static IReadOnlyList<FileContracts> OfFiles { get; } = [Juki, Fuhyo];

    /// <summary>All of them, those of both servers last.</summary>
    public static IReadOnlyList<Contract> All { get; } =
        [.. OfFiles.SelectMany(contracts => contracts.All), SignedHeader, EncryptedHeader, ForwardingNudge, BulkStep, Problems];

    /// <summary>Those of a server.</summary>
    /// <param name="register">The file that it keeps.</param>
    /// <returns>Its contracts, without those that both servers have.</returns>
    public static FileContracts Of(RegisterFile register) => OfFiles.Single(contracts => contracts.Register == register);
}
