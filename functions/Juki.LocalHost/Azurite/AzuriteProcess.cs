using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Juki.LocalHost.Machine;
using Juki.LocalHost.Node;

namespace Juki.LocalHost.Azurite;

/// <summary>A running Azurite. It ends with this process, however this process ends, and not before: the terminal's Ctrl+C passes it by.</summary>
public sealed partial class AzuriteProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly AzuriteOptions _options;
    private readonly LastLines _lastLines = new();
    private readonly Dictionary<string, Uri> _listening = [];
    private readonly TaskCompletionSource<AzuriteEndpoints> _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _output;

    private AzuriteProcess(Process process, AzuriteOptions options)
    {
        _process = process;
        _options = options;
        _output = Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
        Exited = process.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>Where it listens.</summary>
    public AzuriteEndpoints Endpoints => _ready.Task.Result;

    /// <summary>Connection string of all three services of the first account.</summary>
    public string ConnectionString => ConnectionStringOf(AzuriteAccount.First);

    /// <summary>Ends when the process has ended.</summary>
    public Task Exited { get; }

    /// <summary>The last lines that it wrote.</summary>
    public string LastWords => _lastLines.ToString();

    /// <summary>Starts Azurite and waits until its three services listen.</summary>
    /// <param name="script">Azurite's script, of <see cref="AzuriteInstallation.EnsureAsync"/>.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the wait, and Azurite.</param>
    /// <returns>The running process; dispose to end it.</returns>
    /// <exception cref="PortTakenException">A port asked for is taken.</exception>
    /// <exception cref="DiskFullException">The disk is full.</exception>
    /// <exception cref="AzuriteFailedException">It ended, or did not listen in time; or one that an earlier run left does not end.</exception>
    public static async Task<AzuriteProcess> StartAsync(string script, AzuriteOptions options, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(options.Folder);
        await AzuriteMark.GoneAsync(options.Folder, options.StopLimit, cancellationToken);
        var azurite = new AzuriteProcess(NodeRuntime.Start(StartInfo(script, options)), options);
        AzuriteMark.Write(options.Folder, azurite._process);
        try
        {
            await azurite.ReadyAsync(cancellationToken);
            return azurite;
        }
        catch
        {
            await azurite.DisposeAsync();
            throw;
        }
    }

    /// <summary>Connection string of all three services of an account.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The string.</returns>
    public string ConnectionStringOf(AzuriteAccount account) => Endpoints.ConnectionStringOf(account);

    /// <summary>Ends Azurite: it writes its data and goes; killed if it does not.</summary>
    /// <returns>A task that ends when the process has ended.</returns>
    public async ValueTask DisposeAsync()
    {
        // The end of its standard input reaches it as SIGTERM (end-with-parent.cjs), on every system.
        _process.StandardInput.Close();
        try
        {
            await Exited.WaitAsync(_options.StopLimit);
        }
        catch (TimeoutException)
        {
            _process.Kill(entireProcessTree: true);
            await Exited;
        }

        await _output;
        _process.Dispose();
    }

    private static ProcessStartInfo StartInfo(string script, AzuriteOptions options) => new(
        NodeRuntime.Node,
        [
            "--require", Path.Combine(AppContext.BaseDirectory, "Azurite", "end-with-parent.cjs"),
            script,
            "--location", options.Folder,
            "--blobPort", Text(options.BlobPort), "--queuePort", Text(options.QueuePort), "--tablePort", Text(options.TablePort),

            // Longer than a client keeps an idle connection, so that it is never closed under a request.
            "--blobKeepAliveTimeout", "120", "--queueKeepAliveTimeout", "120", "--tableKeepAliveTimeout", "120",
            "--skipApiVersionCheck", "--disableTelemetry", "--silent",
        ])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
        Environment = { ["AZURITE_ACCOUNTS"] = AzuriteAccount.AsVariable },
    };

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            if (await Task.WhenAny(_ready.Task, Exited).WaitAsync(_options.StartLimit, cancellationToken) == _ready.Task)
                return;
        }
        catch (TimeoutException)
        {
            throw new AzuriteFailedException($"it did not listen within {_options.StartLimit.TotalSeconds:0} s; {_lastLines}");
        }

        await _output;
        var output = _lastLines.ToString();
        if (TakenPort().Match(output) is { Success: true } taken)
            throw new PortTakenException(int.Parse(taken.Groups[1].Value, CultureInfo.InvariantCulture));
        throw DiskSpace.IsFull(output) ? new DiskFullException(_options.Folder) : new AzuriteFailedException(output);
    }

    private async Task ReadAsync(StreamReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            _lastLines.Add(line);
            if (Listening().Match(line) is { Success: true } match)
                Note(match.Groups[1].Value, new Uri(match.Groups[2].Value));
        }
    }

    private void Note(string service, Uri address)
    {
        _listening[service] = address;
        if (_listening.Count == 3)
            _ready.TrySetResult(new AzuriteEndpoints(_listening["Blob"], _listening["Queue"], _listening["Table"]));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^Azurite (\w+) service is successfully listening at (http://\S+)$")]
    private static partial Regex Listening();

    [GeneratedRegex(@"EADDRINUSE.*?:(\d+)")]
    private static partial Regex TakenPort();
}
