using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Juki.Records.Values;
using Juki.Registry.Http;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Linking;

/// <summary>Asks the Juki server for a number, once: whoever asked asks again under the same id.</summary>
public sealed class LinkClient(HttpClient http, ILinkCredential credential, IOptions<LinkClientOptions> options, TimeProvider time)
{
    // A member more might hold what must not come over (F3).
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Asks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="correlationId">Ties both servers' entries together.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ProblemException">There is none, or none that can be used; what it held is not repeated.</exception>
    internal async Task<NumberAnswer> AskAsync(NumberQuestion question, string correlationId, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(options.Value.CallLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/{LinkContract.Route}", UriKind.Relative)) { Content = JsonContent.Create(question, options: Strict) };
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await credential.TokenAsync(options.Value.Scope, either.Token));
            request.Headers.Add(CorrelationId.Header, correlationId);
            using var response = await http.SendAsync(request, either.Token);
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
                throw new ProblemException(KnownProblems.LinkUnavailable);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new ProblemException(KnownProblems.LinkRefused);
            var answer = await response.Content.ReadFromJsonAsync<NumberAnswer>(Strict, either.Token);
            return answer is { Receipt: not null } && (answer.IndividualNumber is null || IndividualNumber.TryParse(answer.IndividualNumber, out _))
                ? answer
                : throw new ProblemException(KnownProblems.LinkRefused);
        }
        catch (JsonException broken)
        {
            throw new ProblemException(KnownProblems.LinkRefused, inner: broken);
        }
        catch (HttpRequestException unreachable)
        {
            throw new ProblemException(KnownProblems.LinkUnavailable, inner: unreachable);
        }
        catch (OperationCanceledException late) when (!cancellationToken.IsCancellationRequested)
        {
            throw new ProblemException(KnownProblems.LinkUnavailable, inner: late);
        }
    }
}
