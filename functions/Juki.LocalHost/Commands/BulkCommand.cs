using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Juki.LocalHost.Run;
using Juki.Records.Bulk;
using Juki.Records.Time;
using Juki.Records.Values;

namespace Juki.LocalHost.Commands;

/// <summary>Does a whole bulk job (一括提供) for the sample person, as an office would, and keeps the encrypted result where the office's key lies.</summary>
internal static class BulkCommand
{
    private const string Jobs = "api/bulk-jobs";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    /// <summary>Does it.</summary>
    /// <param name="token">The access token.</param>
    /// <param name="server">The server.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="output">Where to print.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>A task that ends when the result is kept.</returns>
    /// <exception cref="InquiryRefusedException">A step was refused.</exception>
    public static async Task RunAsync(string token, ServerInfo server, string data, TextWriter output, CancellationToken cancellationToken)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        var code = (await SampleGuide.OfFolderAsync(data, cancellationToken)).ResidentCode;
        var job = await JsonAsync(http.PostAsJsonAsync(new Uri(Jobs, UriKind.Relative), Order(), cancellationToken), cancellationToken);
        var path = $"{Jobs}/{job.GetProperty("id").GetString()}";
        using var conditions = new StringContent($"{string.Join(',', BulkColumn.All)}\r\n1,1,{code},,,,,,,\r\n2,1,,,,,,,,\r\n", Encoding.UTF8, "text/csv");
        await JsonAsync(http.PutAsync(new Uri(path + "/conditions", UriKind.Relative), conditions, cancellationToken), cancellationToken);
        await JsonAsync(http.PostAsync(new Uri(path + "/start", UriKind.Relative), null, cancellationToken), cancellationToken);
        await output.WriteLineAsync(ReadableJson.Of(await DoneAsync(http, path, cancellationToken)));
        await output.WriteLineAsync(await KeepAsync(http, path, new DataPaths(data).Offices, cancellationToken));
    }

    private static object Order() => new
    {
        duty = "A5-01",
        purpose = "被災者の確認",
        documentNumber = "福第1号",
        items = new[] { "name", "address" },
        drive = "drive-welfare",
        attestation = new { encrypted = true, virusChecked = true, by = "見本　主任", on = LooseDate.From(JapanTime.DateOf(TimeProvider.System.GetUtcNow())).Value },
    };

    private static async Task<JsonElement> DoneAsync(HttpClient http, string path, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Longest);
        while (true)
        {
            var job = await JsonAsync(http.GetAsync(new Uri(path, UriKind.Relative), limit.Token), limit.Token);
            if (job.GetProperty("status").GetString() == "done")
                return job;
            await Task.Delay(Pause, limit.Token);
        }
    }

    private static async Task<string> KeepAsync(HttpClient http, string path, string folder, CancellationToken cancellationToken)
    {
        using var response = await http.GetAsync(new Uri(path + "/result", UriKind.Relative), cancellationToken);
        if (!response.IsSuccessStatusCode)
            throw new InquiryRefusedException((await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("code").GetString()!);
        var file = Path.Combine(folder, Path.GetFileName(response.Content.Headers.ContentDisposition!.FileName!.Trim('"')));
        await File.WriteAllBytesAsync(file, await response.Content.ReadAsByteArrayAsync(cancellationToken), cancellationToken);
        return file;
    }

    private static async Task<JsonElement> JsonAsync(Task<HttpResponseMessage> answering, CancellationToken cancellationToken)
    {
        using var response = await answering;
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return response.IsSuccessStatusCode ? answer : throw new InquiryRefusedException(answer.GetProperty("code").GetString()!);
    }
}
