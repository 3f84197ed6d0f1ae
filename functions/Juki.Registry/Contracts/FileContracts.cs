using System.Globalization;
using System.Text.Json.Nodes;
using Juki.Records.Files;
using Juki.Registry.Contracts.Http;

namespace Juki.Registry.Contracts;

/// <summary>The contracts of the server of one file with municipalities, the national server and agencies.</summary>
public sealed class FileContracts
{
    private const string First = "1.0.0";
    private const string OpenApiName = "openapi";

    private readonly string _prefix;
    private readonly string _ofFile;
    private readonly IReadOnlyDictionary<string, string> _versions;

    /// <summary>Makes them.</summary>
    /// <param name="register">The file.</param>
    /// <param name="prefix">What their names begin with.</param>
    /// <param name="versions">By their names without it the versions of those that have moved from the first one.</param>
    internal FileContracts(RegisterFile register, string prefix, IReadOnlyDictionary<string, string> versions)
    {
        var named = CultureInfo.InvariantCulture.TextInfo.ToTitleCase(register.Name);
        (Register, _prefix, _versions, _ofFile) = (register, prefix, versions, prefix.Length == 0 ? "" : $" ({named} file)");
        var national = $"national server ({register.NationalServerName})";
        Notice = Contract.OfSchema(
            prefix + "notice", VersionOf("notice"), $"A notice (通知) of a change to the {named} file, from a communication server (市町村CS)", NoticeSchema.Create(register));
        Void = Of("void", "A sequence number (更新順番号) that a communication server (市町村CS) gives up", VoidSchema.Create(register));
        Reply = Of("reply", "The answer to a notice or void, to the communication server (市町村CS) that sent it", ReplySchema.Create(register));
        Report = Of("report", "What may be wrong in a municipality's register (脱漏・誤載等の通報), to its communication server (市町村CS)", ReportSchema.Create(register));
        File = Of("file", "What a communication server (市町村CS) says of a file that it sends", FileSchemas.Manifest(register));
        FilePart = Of("file-part", "A part of a file from a communication server (市町村CS)", FileSchemas.Part(register));
        FileRefused = Of("file-refused", "That a file is refused, and why, to the communication server (市町村CS) that sent it", FileSchemas.Refused(register));
        IntegrityResult = Of(
            "integrity-result", "What a check of integrity (整合) found, to the communication server (市町村CS) that sent the file", IntegritySchemas.Result(register));
        IntegrityDue = Of("integrity-due", "That a check of integrity (整合) is overdue, to a communication server (市町村CS)", IntegritySchemas.Due(register));
        LoadResult = Of(
            "load-result", "What became of the rows of an initial load (初期データ登録), to the communication server (市町村CS) that sent the file", LoadResultSchema.Create(register));
        NationalUpdate = Of("national-update", $"A change forwarded to the {national}: body of POST {{base}}/updates", NationalSchemas.Update(register));
        NationalAcknowledgement = Of(
            "national-acknowledgement", "The national server's answer, status 200, to a forwarded change", NationalSchemas.Acknowledgement());
        NationalQuestion = Of("national-question", $"A question about one person, to the {national}: body of POST {{base}}/inquiries", NationalInquirySchemas.Question(register));
        NationalAnswer = Of("national-answer", "The national server's answer, status 200, to a question about one person", NationalInquirySchemas.Answer(register));
        OpenApi = OpenApiDocument.Create(register, prefix + OpenApiName, VersionOf(OpenApiName));
    }

    /// <summary>The file.</summary>
    public RegisterFile Register { get; }

    /// <summary>What a communication server (市町村CS) sends of a change.</summary>
    public Contract Notice { get; }

    /// <summary>What a communication server sends to give up a sequence number.</summary>
    public Contract Void { get; }

    /// <summary>What a communication server is answered.</summary>
    public Contract Reply { get; }

    /// <summary>What a communication server is told that may be wrong.</summary>
    public Contract Report { get; }

    /// <summary>What a communication server says of a file that it sends.</summary>
    public Contract File { get; }

    /// <summary>A part of such a file.</summary>
    public Contract FilePart { get; }

    /// <summary>What a communication server is told of a file that is refused.</summary>
    public Contract FileRefused { get; }

    /// <summary>What a communication server is told of a check of integrity.</summary>
    public Contract IntegrityResult { get; }

    /// <summary>That a check of integrity is overdue.</summary>
    public Contract IntegrityDue { get; }

    /// <summary>What a communication server is told of its initial load.</summary>
    public Contract LoadResult { get; }

    /// <summary>What the national server is told of a change.</summary>
    public Contract NationalUpdate { get; }

    /// <summary>What the national server answers when it has the change.</summary>
    public Contract NationalAcknowledgement { get; }

    /// <summary>What the national server is asked of a person.</summary>
    public Contract NationalQuestion { get; }

    /// <summary>What it answers.</summary>
    public Contract NationalAnswer { get; }

    /// <summary>The HTTP API.</summary>
    public Contract OpenApi { get; }

    /// <summary>All of them.</summary>
    public IReadOnlyList<Contract> All =>
    [
        Notice, Void, Reply, Report, File, FilePart, FileRefused, IntegrityResult, IntegrityDue, LoadResult,
        NationalUpdate, NationalAcknowledgement, NationalQuestion, NationalAnswer, OpenApi,
    ];

    private Contract Of(string name, string title, JsonObject schema) => Contract.OfSchema(_prefix + name, VersionOf(name), title + _ofFile, schema);

    private string VersionOf(string name) => _versions.GetValueOrDefault(name, First);
}
