using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>A kind of problem (RFC 9457): its stable code, HTTP status, title, and what the caller should do.</summary>
/// <param name="Code">Stable code; the last part of the problem type.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Title">What is wrong.</param>
/// <param name="Remedy">What to do; the problem's detail.</param>
public sealed record ProblemKind(string Code, int Status, string Title, string Remedy);

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
    public static ProblemKind TokenSignature { get; } = Unauthorized("token-signature", "Signature does not verify", "Sign in again; after a key change the provider's new key is known within five minutes.");

    /// <summary>Without operator or terminal (P8).</summary>
    public static ProblemKind TokenOperator { get; } = Unauthorized("token-operator", "Token without operator or terminal", "Sign in as a person at a registered terminal; machines are not connected.");

    /// <summary>Signed in by other means than those required (A1).</summary>
    public static ProblemKind TokenSignIn { get; } = Unauthorized("token-sign-in", "Sign-in too weak", "Sign in with the phishing-resistant means that the rules demand.");

    /// <summary>The identity provider can't be asked for its keys.</summary>
    public static ProblemKind IdentityProviderUnavailable { get; } = new("identity-provider-unavailable", StatusCodes.Status503ServiceUnavailable, "Identity provider unavailable", "Try again later; no token can be checked now.");

    /// <summary>Nobody of this id is on the operator register (操作者名簿).</summary>
    public static ProblemKind OperatorUnknown { get; } = Forbidden("operator-unknown", "Operator not registered", "Have the terminal manager register the operator.");

    /// <summary>The operator's rights were revoked.</summary>
    public static ProblemKind OperatorRevoked { get; } = Forbidden("operator-revoked", "Operator revoked", "The operator's rights were revoked; the terminal manager knows why.");

    /// <summary>Today lies outside the operator's term.</summary>
    public static ProblemKind OperatorNotValid { get; } = Forbidden("operator-not-valid", "Operator not valid today", "Have the terminal manager renew the registration.");

    /// <summary>The terminal is not one of the operator's.</summary>
    public static ProblemKind TerminalNotRegistered { get; } = Forbidden("terminal-not-registered", "Terminal not registered", "Use a terminal that is registered for this operator.");

    /// <summary>No such duty may inquire.</summary>
    public static ProblemKind DutyUnknown { get; } = Forbidden("duty-unknown", "Duty unknown", "State a duty of 別表第五 or 別表第六 by its code.");

    /// <summary>The agency does not hold the duty.</summary>
    public static ProblemKind DutyNotAgencys { get; } = Forbidden("duty-not-agencys", "Duty not of this agency", "State a duty that the operator's agency is registered for.");

    /// <summary>The operator does not hold the duty.</summary>
    public static ProblemKind DutyNotOperators { get; } = Forbidden("duty-not-operators", "Duty not of this operator", "State a duty that the operator is registered for.");

    /// <summary>The duty does not allow items that were asked with or for.</summary>
    public static ProblemKind ItemsNotAllowed { get; } = Forbidden("items-not-allowed", "Items not allowed", "Ask only with and for the items that the duty allows; each one that it does not is named.");

    /// <summary>The request is not as the contract says.</summary>
    public static ProblemKind RequestInvalid { get; } = new("request-invalid", StatusCodes.Status400BadRequest, "Invalid request", "Correct every parameter that is named.");

    /// <summary>The body is too large.</summary>
    public static ProblemKind RequestTooLarge { get; } = new("request-too-large", StatusCodes.Status413PayloadTooLarge, "Request too large", "Ask one question a request.");

    /// <summary>The body is not JSON.</summary>
    public static ProblemKind ContentType { get; } = new("content-type", StatusCodes.Status415UnsupportedMediaType, "Content type not accepted", "Send application/json.");

    /// <summary>The records can't be read.</summary>
    public static ProblemKind RecordsUnavailable { get; } = new("records-unavailable", StatusCodes.Status503ServiceUnavailable, "Records unavailable", "Try again later; if it stays so, the operator of the server has been told.");

    /// <summary>The log can't be written, so nothing is released.</summary>
    public static ProblemKind LogUnavailable { get; } = new("log-unavailable", StatusCodes.Status503ServiceUnavailable, "Log unavailable", "Try again later; nothing is released that can't be logged.");

    private static ProblemKind Unauthorized(string code, string title, string remedy) => new(code, StatusCodes.Status401Unauthorized, title, remedy);

    private static ProblemKind Forbidden(string code, string title, string remedy) => new(code, StatusCodes.Status403Forbidden, title, remedy);
}
