using System.Text.Encodings.Web;
using System.Text.Json;
using Juki.Records.Files;
using Juki.Registry.Access;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Screen;

/// <summary>Serves the operator's screen (S1, P8): the page, its files, and two documents that the server makes. Nothing personal, for everybody.</summary>
public sealed class ScreenService
{
    private const string Page = "screen";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ScreenHeaders _headers;
    private readonly Dictionary<string, ScreenAsset> _made;

    /// <summary>Makes the documents.</summary>
    /// <param name="register">The file that is asked.</param>
    /// <param name="screen">The screen's settings.</param>
    /// <param name="access">The identity provider's.</param>
    /// <param name="headers">What every answer carries.</param>
    public ScreenService(RegisterFile register, IOptions<ScreenOptions> screen, IOptions<AccessOptions> access, ScreenHeaders headers)
    {
        _headers = headers;
        var settings = new ScreenSettings(
            register.Name, register.ServerName, register.JapaneseName, register.RecordName,
            access.Value.Authority, screen.Value.ClientId, screen.Value.Scope, (int)screen.Value.LockAfter.TotalSeconds);
        _made = new(StringComparer.Ordinal) { [Page] = ScreenAssets.Find(ScreenAssets.Page)!, ["settings.json"] = Json(settings), ["terms.json"] = Json(ScreenTerms.Of(register)) };
    }

    /// <summary>Answers with the page, or with one of its files.</summary>
    /// <param name="request">The request; the last part of its path names the page or the file.</param>
    /// <returns>The answer; a problem where there is no such file.</returns>
    public IResult Answer(HttpRequest request)
    {
        var path = (request.Path.Value ?? "").TrimEnd('/');
        var name = path[(path.LastIndexOf('/') + 1)..];
        return (_made.GetValueOrDefault(name) ?? ScreenAssets.Find(name)) is { } asset
            ? new ScreenAnswer(asset, _headers)
            : ApiAnswer.Problem(new ProblemException(KnownProblems.AssetUnknown), CorrelationId.Of(request), receipt: null);
    }

    private static ScreenAsset Json<T>(T document) => new("application/json; charset=utf-8", JsonSerializer.SerializeToUtf8Bytes(document, Options));
}
