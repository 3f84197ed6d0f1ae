using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>Every problem that an HTTP function answers with.</summary>
public static class KnownProblems
{
    /// <summary>No bearer token.</summary>
    public static ProblemKind TokenMissing { get; } = Unauthorized("token-missing", "No token", "Sign in and send the access token as a bearer token.");

    /// <summary>Not a signed token.</summary>
    public static ProblemKind TokenMalformed { get; } = Unauthorized("token-malformed", "Unreadable token", "Send the access token as the identity provider gave it.");

    /// <summary>Signed with another algorithm than the provider's, or not at all.</summary>
    public static ProblemKind TokenAlgorithm { get; } = Unauthorized("token-algorithm", "Algorithm not accepted", "Only ES256 access tokens of the identity provider are accepted.");

    /// <summary>Past its life.</summary>
    public static ProblemKind TokenExpired { get; } = Unauthorized("token-expired", "Token expired", "Sign in again.");

    /// <summary>For another server.</summary>
    public static ProblemKind TokenAudience { get; } = Unauthorized("token-audience", "Token for another server", "Ask the identity provider for a token of this server's audience.");

    /// <summary>Of another issuer.</summary>
    public static ProblemKind TokenIssuer { get; } = Unauthorized("token-issuer", "Token of another issuer", "Sign in at the prefecture's identity provider.");

    /// <summary>Not signed by a key of the issuer.</summary>
    public static ProblemKind TokenSignature { get; } = Unauthorized("token-signature", "Signature does not verify", "Sign in again; a new key of the provider is known here within five minutes, so publish it before it is used.");

    /// <summary>Without operator or terminal (P8).</summary>
    public static ProblemKind TokenOperator { get; } = Unauthorized("token-operator", "Token without operator or terminal", "Sign in as a person at a registered terminal; machines are not connected.");

    /// <summary>Signed in by other means than those required (A1).</summary>
    public static ProblemKind TokenSignIn { get; } = Unauthorized("token-sign-in", "Sign-in too weak", "Sign in with the phishing-resistant means that the rules demand.");

    /// <summary>The identity provider can't be asked for its keys.</summary>
    public static ProblemKind IdentityProviderUnavailable { get; } = Unavailable("identity-provider-unavailable", "Identity provider unavailable", "Try again later; no token can be checked now.");

    /// <summary>Nobody of this id is on the operator register (操作者名簿).</summary>
    public static ProblemKind OperatorUnknown { get; } = Forbidden("operator-unknown", "Operator not registered", "Have the terminal manager register the operator.");

    /// <summary>The operator's rights were revoked.</summary>
    public static ProblemKind OperatorRevoked { get; } = Forbidden("operator-revoked", "Operator revoked", "The operator's rights were revoked; the terminal manager knows why.");

    /// <summary>Today lies outside the operator's term.</summary>
    public static ProblemKind OperatorNotValid { get; } = Forbidden("operator-not-valid", "Operator not valid today", "Have the terminal manager renew the registration.");

    /// <summary>The terminal is not one of the operator's.</summary>
    public static ProblemKind TerminalNotRegistered { get; } = Forbidden("terminal-not-registered", "Terminal not registered", "Use a terminal that is registered for this operator.");

    /// <summary>The operator may not be answered several people.</summary>
    public static ProblemKind ListNotAllowed { get; } = Forbidden("list-not-allowed", "List not allowed", "Ask for one person, or have the terminal manager register the operator for lists.");

    /// <summary>The operator is not registered for this work.</summary>
    public static ProblemKind RightMissing { get; } = Forbidden("right-missing", "Right missing", "Have the terminal manager register the operator for this work.");

    /// <summary>Another than the one app that may ask for individual numbers (F1).</summary>
    public static ProblemKind CallerNotLinked { get; } = Forbidden("caller-not-linked", "Not the app that may ask", "Only the Fuhyo server's own identity may ask here; people ask that server.");

    /// <summary>Nobody asked for a number under this id, or another operator did.</summary>
    public static ProblemKind NumberRequestUnknown { get; } = new("number-request-unknown", StatusCodes.Status404NotFound, "Request for a number unknown", "Give the id of a request of your own.");

    /// <summary>The id was used for another person or duty, or by another operator.</summary>
    public static ProblemKind NumberRequestUsed { get; } = new("number-request-used", StatusCodes.Status409Conflict, "Id used for another request", "Give each request for a number an id of its own, a new UUID.");

    /// <summary>The number was acknowledged or has expired, or none came.</summary>
    public static ProblemKind NumberRequestOver { get; } = new("number-request-over", StatusCodes.Status409Conflict, "Request for a number over", "The number is destroyed and is not given again under this id. Ask anew under another one if it is needed.");

    /// <summary>Another call changed the request at the same time.</summary>
    public static ProblemKind NumberRequestChanged { get; } = new("number-request-changed", StatusCodes.Status409Conflict, "Request changed meanwhile", "Send the same request again.");

    /// <summary>The Juki server did not answer.</summary>
    public static ProblemKind LinkUnavailable { get; } = Unavailable("link-unavailable", "Juki server unavailable", "Send the same request again under the same id; nothing was released. Without the number it is answered now.");

    /// <summary>The Juki server refused, or its answer breaks the contract.</summary>
    public static ProblemKind LinkRefused { get; } = BadGateway("link-refused", "Juki server refused", "Report the correlation id to the operator of the server; nothing was released.");

    /// <summary>No such duty may inquire.</summary>
    public static ProblemKind DutyUnknown { get; } = Forbidden("duty-unknown", "Duty unknown", "State a duty of 別表第五 or 別表第六 by its code.");

    /// <summary>The agency does not hold the duty.</summary>
    public static ProblemKind DutyNotAgencys { get; } = Forbidden("duty-not-agencys", "Duty not of this agency", "State a duty that the operator's agency is registered for.");

    /// <summary>The operator does not hold the duty.</summary>
    public static ProblemKind DutyNotOperators { get; } = Forbidden("duty-not-operators", "Duty not of this operator", "State a duty that the operator is registered for.");

    /// <summary>The duty does not allow items that were asked with or for (P3).</summary>
    public static ProblemKind ItemsNotAllowed { get; } = Forbidden("items-not-allowed", "Items not allowed", "Ask only with and for the items that the duty allows; each one that it does not is named.");

    /// <summary>The duty may not get removed and dead people (P2).</summary>
    public static ProblemKind RemovedNotAllowed { get; } = Forbidden("removed-not-allowed", "Removed people not allowed", "Ask without removed and dead people; the duty may not get them.");

    /// <summary>The four items leave too many people to look at.</summary>
    public static ProblemKind SearchTooWide { get; } = new("search-too-wide", StatusCodes.Status400BadRequest, "Search too wide", "Add one of the conditions that are named.");

    /// <summary>Several people match, of whom none is told of (P4).</summary>
    public static ProblemKind SeveralFound { get; } = new("several-found", StatusCodes.Status422UnprocessableEntity, "Several people match", "Add conditions until one person is left; about how many match is told.");

    /// <summary>There is no such case.</summary>
    public static ProblemKind CaseUnknown { get; } = new("case-unknown", StatusCodes.Status404NotFound, "Case unknown", "Name a case by the id that taking it in was answered with.");

    /// <summary>The step is none that the case can take now.</summary>
    public static ProblemKind CaseState { get; } = new("case-state", StatusCodes.Status409Conflict, "Step not possible now", "Read the case: its status and steps say what has been done.");

    /// <summary>Another changed the case first.</summary>
    public static ProblemKind CaseChanged { get; } = new("case-changed", StatusCodes.Status409Conflict, "Case changed meanwhile", "Read the case again before taking the step.");

    /// <summary>The municipality that a case would be passed to can't be sent anything.</summary>
    public static ProblemKind MunicipalityUnknown { get; } = new("municipality-unknown", StatusCodes.Status422UnprocessableEntity, "Municipality without key", "Have the encryption key of its communication server registered, then take the step again.");

    /// <summary>There is no such bulk job, or it is another agency's.</summary>
    public static ProblemKind BulkJobUnknown { get; } = new("bulk-job-unknown", StatusCodes.Status404NotFound, "Bulk job unknown", "Name a job of the operator's agency by the id that taking it in was answered with.");

    /// <summary>The step is none that the job can take now.</summary>
    public static ProblemKind BulkJobState { get; } = new("bulk-job-state", StatusCodes.Status409Conflict, "Step not possible now", "Read the job: its status says what can be done.");

    /// <summary>Another changed the job first.</summary>
    public static ProblemKind BulkJobChanged { get; } = new("bulk-job-changed", StatusCodes.Status409Conflict, "Job changed meanwhile", "Read the job again before taking the step.");

    /// <summary>The drive may not carry the agency's results today.</summary>
    public static ProblemKind DriveRefused { get; } = Forbidden("drive-refused", "Drive refused", "Name a drive that the register holds for the agency, neither revoked nor out of date.");

    /// <summary>There is no certificate to encrypt the agency's results to.</summary>
    public static ProblemKind CertificateMissing { get; } = Forbidden("certificate-missing", "Certificate missing", "Have a certificate of the agency registered that is valid today and holds an RSA key of at least 2048 bits.");

    /// <summary>The condition file can't be taken.</summary>
    public static ProblemKind ConditionFileInvalid { get; } = new("condition-file-invalid", StatusCodes.Status400BadRequest, "Condition file not accepted", "Correct what is named and send the file again; nothing of it is kept.");

    /// <summary>The condition file's character set is none that is taken.</summary>
    public static ProblemKind ConditionFileCharset { get; } = new("condition-file-charset", StatusCodes.Status415UnsupportedMediaType, "Character set not accepted", "Send the file in UTF-8, or in UTF-16 with a byte order mark; Shift_JIS (CP932) can't carry every name.");

    /// <summary>No ledger has such an entry.</summary>
    public static ProblemKind LedgerEntryUnknown { get; } = new("ledger-entry-unknown", StatusCodes.Status404NotFound, "Ledger entry unknown", "Name an entry by the id that entering it was answered with.");

    /// <summary>The event is none that can happen to it now.</summary>
    public static ProblemKind LedgerState { get; } = new("ledger-state", StatusCodes.Status409Conflict, "Event not possible now", "Nothing was entered. Why is said beside the parameter that is named; read the entry.");

    /// <summary>Copies of a report that nobody else approved.</summary>
    public static ProblemKind CopyNotApproved { get; } = new("copy-not-approved", StatusCodes.Status409Conflict, "Copies not approved", "Have another operator approve as many copies beforehand; nothing was entered.");

    /// <summary>Another changed the entry first.</summary>
    public static ProblemKind LedgerChanged { get; } = new("ledger-changed", StatusCodes.Status409Conflict, "Ledger entry changed meanwhile", "Read the entry again before entering the event.");

    /// <summary>The request is not as the contract says.</summary>
    public static ProblemKind RequestInvalid { get; } = new("request-invalid", StatusCodes.Status400BadRequest, "Invalid request", "Correct every parameter that is named.");

    /// <summary>The body is too large.</summary>
    public static ProblemKind RequestTooLarge { get; } = new("request-too-large", StatusCodes.Status413PayloadTooLarge, "Request too large", "Ask one question a request.");

    /// <summary>The body is not JSON.</summary>
    public static ProblemKind ContentType { get; } = new("content-type", StatusCodes.Status415UnsupportedMediaType, "Content type not accepted", "Send application/json; a condition file as text/csv.");

    /// <summary>The screen has no such file.</summary>
    public static ProblemKind AssetUnknown { get; } = new("asset-unknown", StatusCodes.Status404NotFound, "No such file", "Open the screen at its own address.");

    /// <summary>A register of who may ask can't be read.</summary>
    public static ProblemKind RegisterUnreadable { get; } = Unavailable("register-unreadable", "Register unreadable", "Try again later; nobody's rights can be checked now.");

    /// <summary>The records can't be read.</summary>
    public static ProblemKind RecordsUnavailable { get; } = Unavailable("records-unavailable", "Records unavailable", "Try again later.");

    /// <summary>The national server (全国サーバ) gave no answer in time, or is not asked because it gave none to others.</summary>
    public static ProblemKind NationalUnavailable { get; } = Unavailable("national-unavailable", "National server unavailable", "Try again later.");

    /// <summary>The national server refused the question.</summary>
    public static ProblemKind NationalRefused { get; } = BadGateway("national-refused", "Refused by the national server", "Report the correlation id to the operator of the server; asking again does not help.");

    /// <summary>The national server's answer breaks its contract, or is about somebody else; nothing of it is given.</summary>
    public static ProblemKind NationalAnswerInvalid { get; } = BadGateway("national-answer-invalid", "Unusable answer of the national server", "Report the correlation id to the operator of the server; nothing of the answer is given.");

    /// <summary>The log can't be written, so nothing is released.</summary>
    public static ProblemKind LogUnavailable { get; } = Unavailable("log-unavailable", "Log unavailable", "Try again later; nothing is released that can't be logged.");

    /// <summary>This server's message keys can't be read.</summary>
    public static ProblemKind MessageKeysUnavailable { get; } = Unavailable("message-keys-unavailable", "Message keys unavailable", "Try again later; keys fetched before stay good for their quarter.");

    /// <summary>The caller went away or the server is stopping; nothing was released.</summary>
    public static ProblemKind RequestCancelled { get; } = Unavailable("request-cancelled", "Request cancelled", "Send the request again.");

    /// <summary>Something that no other problem stands for; nothing was released.</summary>
    public static ProblemKind Unexpected { get; } = new("unexpected", StatusCodes.Status500InternalServerError, "Unexpected failure", "Report the correlation id to the operator of the server.");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<ProblemKind> All { get; } =
    [
        TokenMissing, TokenMalformed, TokenAlgorithm, TokenExpired, TokenAudience, TokenIssuer, TokenSignature, TokenOperator, TokenSignIn,
        OperatorUnknown, OperatorRevoked, OperatorNotValid, TerminalNotRegistered, ListNotAllowed, RightMissing, DutyUnknown, DutyNotAgencys, DutyNotOperators, ItemsNotAllowed, RemovedNotAllowed,
        RequestInvalid, SearchTooWide, SeveralFound, CaseUnknown, CaseState, CaseChanged, MunicipalityUnknown,
        BulkJobUnknown, BulkJobState, BulkJobChanged, DriveRefused, CertificateMissing, CallerNotLinked, NumberRequestUnknown, NumberRequestUsed, NumberRequestOver, NumberRequestChanged, LinkUnavailable, LinkRefused, ConditionFileInvalid, ConditionFileCharset, LedgerEntryUnknown, LedgerState, CopyNotApproved, LedgerChanged, RequestTooLarge, ContentType, AssetUnknown,
        IdentityProviderUnavailable, RegisterUnreadable, RecordsUnavailable, NationalUnavailable, NationalRefused, NationalAnswerInvalid, LogUnavailable, MessageKeysUnavailable, RequestCancelled, Unexpected,
    ];

    private static ProblemKind Unauthorized(string code, string title, string remedy) => new(code, StatusCodes.Status401Unauthorized, title, remedy);

    private static ProblemKind Forbidden(string code, string title, string remedy) => new(code, StatusCodes.Status403Forbidden, title, remedy);

    private static ProblemKind BadGateway(string code, string title, string remedy) => new(code, StatusCodes.Status502BadGateway, title, remedy);

    private static ProblemKind Unavailable(string code, string title, string remedy) => new(code, StatusCodes.Status503ServiceUnavailable, title, remedy);
}
