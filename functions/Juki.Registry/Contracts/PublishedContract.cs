using System.Text.Json;
using Juki.Records.Files;
using Juki.Registry.Http;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Contracts;

/// <summary>Publishes the OpenAPI description of the server, for everybody.</summary>
public sealed class PublishedContract(RegisterFile register)
{
    private readonly JsonElement _openApi = JsonElement.Parse(KnownContracts.Of(register).OpenApi.Text);

    /// <summary>Answers one request; no token is asked for.</summary>
    /// <param name="request">The request.</param>
    /// <returns>The description.</returns>
    public IResult Answer(HttpRequest request) => ApiAnswer.Ok(_openApi, CorrelationId.Of(request));
}
