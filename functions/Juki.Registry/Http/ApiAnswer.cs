using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Http;

/// <summary>An answer of the API: JSON, never cached, with the correlation id.</summary>
public sealed class ApiAnswer : IResult
{
    /// <summary>What every problem type begins with.</summary>
    internal const string ProblemTypePrefix = "urn:juki:problem:";

    private const string Json = "application/json; charset=utf-8";
    private const string ProblemJson = "application/problem+json; charset=utf-8";

    // Names hold characters far outside the default encoder's list; JSON needs none of them escaped.
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly int _status;
    private readonly string _contentType;
    private readonly object _body;
    private readonly string _correlationId;

    private ApiAnswer(int status, string contentType, object body, string correlationId) =>
        (_status, _contentType, _body, _correlationId) = (status, contentType, body, correlationId);

    /// <summary>A result.</summary>
    /// <param name="body">What to serialise.</param>
    /// <param name="correlationId">The request's correlation id.</param>
    /// <param name="status">HTTP status.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Ok(object body, string correlationId, int status = StatusCodes.Status200OK) => new(status, Json, body, correlationId);

    /// <summary>A problem (RFC 9457).</summary>
    /// <param name="problem">What is wrong.</param>
    /// <param name="correlationId">The request's correlation id.</param>
    /// <param name="receipt">Where the refusal is logged; null where nothing could be.</param>
    /// <returns>The answer.</returns>
    public static ApiAnswer Problem(ProblemException problem, string correlationId, ProvisionReceipt? receipt) => new(
        problem.Kind.Status,
        ProblemJson,
        new
        {
            type = TypeOf(problem.Kind),
            title = problem.Kind.Title,
            status = problem.Kind.Status,
            detail = problem.Kind.Remedy,
            code = problem.Kind.Code,
            errors = problem.Errors.Count == 0 ? null : problem.Errors,
            countClass = problem.CountClass,
            correlationId,
            receipt,
        },
        correlationId);

    /// <summary>The problem type of a kind.</summary>
    internal static string TypeOf(ProblemKind kind) => ProblemTypePrefix + kind.Code;

    /// <inheritdoc />
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = _status;
        AnswerHeaders.Write(response, _contentType, _correlationId);
        if (_status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        await JsonSerializer.SerializeAsync(response.Body, _body, Options, httpContext.RequestAborted);
    }
}
