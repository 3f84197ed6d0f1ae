using Juki.Registry.Contracts.Http;

namespace Juki.Registry.Contracts;

/// <summary>Every contract with the version it is at. Whoever changes one moves its version: a test holds what each version said.</summary>
public static class KnownContracts
{
    /// <summary>What a communication server (市町村CS) sends of a change.</summary>
    public static Contract Notice { get; } = Contract.OfSchema(
        "notice", "1.0.0", "A notice (通知) of a change to the Juki file, from a communication server (市町村CS)", NoticeSchema.Create());

    /// <summary>What a communication server sends to give up a sequence number.</summary>
    public static Contract Void { get; } = Contract.OfSchema(
        "void", "1.0.0", "A sequence number (更新順番号) that a communication server (市町村CS) gives up", VoidSchema.Create());

    /// <summary>What a communication server is answered.</summary>
    public static Contract Reply { get; } = Contract.OfSchema(
        "reply", "1.0.0", "The answer to a notice or void, to the communication server (市町村CS) that sent it", ReplySchema.Create());

    /// <summary>What a communication server is told that may be wrong.</summary>
    public static Contract Report { get; } = Contract.OfSchema(
        "report", "1.0.0", "What may be wrong in a municipality's register (脱漏・誤載等の通報), to its communication server (市町村CS)", ReportSchema.Create());

    /// <summary>Header of the signature inside every message.</summary>
    public static Contract SignedHeader { get; } = Contract.OfSchema(
        "signed-header", "1.0.0", "The JOSE header of the signature (JWS) inside every message", HeaderSchemas.Signed());

    /// <summary>Header of the encryption around every message.</summary>
    public static Contract EncryptedHeader { get; } = Contract.OfSchema(
        "encrypted-header", "1.0.0", "The JOSE header of the encryption (JWE) around every message", HeaderSchemas.Encrypted());

    /// <summary>What the national server (全国サーバ) is told of a change.</summary>
    public static Contract NationalUpdate { get; } = Contract.OfSchema(
        "national-update", "1.0.0", "A change forwarded to the national server (全国サーバ): body of POST {base}/updates", NationalSchemas.Update());

    /// <summary>What the national server answers when it has the change.</summary>
    public static Contract NationalAcknowledgement { get; } = Contract.OfSchema(
        "national-acknowledgement", "1.0.0", "The national server's answer, status 200, to a forwarded change", NationalSchemas.Acknowledgement());

    /// <summary>What the national server is asked of a person.</summary>
    public static Contract NationalQuestion { get; } = Contract.OfSchema(
        "national-question", "1.0.0", "A question about one person, to the national server (全国サーバ): body of POST {base}/inquiries", NationalInquirySchemas.Question());

    /// <summary>What it answers.</summary>
    public static Contract NationalAnswer { get; } = Contract.OfSchema(
        "national-answer", "1.0.0", "The national server's answer, status 200, to a question about one person", NationalInquirySchemas.Answer());

    /// <summary>What the forwarding queue carries.</summary>
    public static Contract ForwardingNudge { get; } = Contract.OfSchema(
        "forwarding-nudge", "1.0.0", "A message of the forwarding queue: somebody's changes wait to be forwarded", NudgeSchema.Create());

    /// <summary>The HTTP API.</summary>
    public static Contract OpenApi { get; } = OpenApiDocument.Create("1.9.0");

    /// <summary>Every stable code that others meet.</summary>
    public static Contract Problems { get; } = new("problems", "problems.md", "1.8.0", ProblemTable.Write());

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Contract> All { get; } =
        [Notice, Void, Reply, Report, SignedHeader, EncryptedHeader, NationalUpdate, NationalAcknowledgement, NationalQuestion, NationalAnswer, ForwardingNudge, OpenApi, Problems];
}
