using System.CommandLine;
using Azure;
using Juki.LocalHost.Machine;
using Juki.Records.Errors;
using Microsoft.Extensions.Options;

namespace Juki.LocalHost.Commands;

/// <summary>Turns what came of a command into an exit code and, for an error a person can mend, one line.</summary>
internal static class Outcome
{
    private const int Success = 0;
    private const int Failure = 1;

    /// <summary>Runs a command.</summary>
    /// <param name="line">The command line, for its error stream.</param>
    /// <param name="command">The command.</param>
    /// <returns>0, or 1 for an error. A run that was asked to end has succeeded.</returns>
    public static async Task<int> OfAsync(ParseResult line, Func<Task> command)
    {
        try
        {
            await command();
            return Success;
        }
        catch (OperationCanceledException)
        {
            return Success;
        }
        catch (Exception e) when (MessageOf(e) is { } message)
        {
            await line.InvocationConfiguration.Error.WriteLineAsync($"error: {message}");
            return Failure;
        }
    }

    private static string? MessageOf(Exception error) => error switch
    {
        JukiException juki => juki.Message,
        OptionsValidationException settings => $"A setting is missing or out of its range: {string.Join(" ", settings.Failures)} Correct it in local.settings.json.",
        IOException io when DiskSpace.IsFull(io) => $"{io.Message} Free some room, or name another folder with --data.",
        IOException or UnauthorizedAccessException => error.Message,
        HttpRequestException or RequestFailedException or AggregateException { InnerException: RequestFailedException } => "A part of the local host does not answer. See what the local host prints; end it and start it again.",
        _ => null,
    };
}
