using System.Net;
using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Juki.Records.Items;
using Juki.Registry.Forwarding;

namespace Juki.Registry.NationalInquiries;

/// <summary>Asks the national server over the mutually authenticated connection of forwarding (N1).</summary>
public sealed class NationalInquiryClient(HttpClient http, NationalInquiryPipeline pipeline)
{
    // What it may refuse a question with; anything else that is no answer is a server that can't.
    private static readonly IReadOnlyList<HttpStatusCode> Refusals =
        [HttpStatusCode.BadRequest, HttpStatusCode.Forbidden, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Asks a question and waits for the answer, within the limits of <see cref="NationalInquiryOptions"/>.</summary>
    /// <param name="question">The question.</param>
    /// <param name="fields">The field dictionary of the file that is asked of.</param>
    /// <param name="sending">Told before each time that the question leaves.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer, of good form.</returns>
    /// <exception cref="NationalUnavailableException">No answer within the limits.</exception>
    /// <exception cref="NationalRefusedException">The national server refused the question.</exception>
    /// <exception cref="NationalAnswerInvalidException">The answer breaks its contract.</exception>
    internal async Task<NationalAnswer> AskAsync(NationalQuestion question, FieldTable fields, Action sending, CancellationToken cancellationToken)
    {
        try
        {
            using var response = await pipeline.ExecuteAsync(
                async token =>
                {
                    sending();
                    return await http.PostAsJsonAsync(new Uri("inquiries", UriKind.Relative), question, Json, token);
                },
                cancellationToken);
            if (Refusals.Contains(response.StatusCode))
                throw new NationalRefusedException((int)response.StatusCode);
            if (response.StatusCode != HttpStatusCode.OK)
                throw new NationalUnavailableException($"status {(int)response.StatusCode}");
            return NationalAnswerReader.Read(await response.Content.ReadAsByteArrayAsync(cancellationToken), question, fields);
        }
        catch (HttpRequestException tooLarge) when (tooLarge.HttpRequestError == HttpRequestError.ConfigurationLimitExceeded)
        {
            throw new NationalAnswerInvalidException("too large", tooLarge);
        }
        catch (Exception failed) when (NationalInquiryPipeline.ReasonOf(failed) is { } reason)
        {
            throw new NationalUnavailableException(reason, failed);
        }
    }
}
