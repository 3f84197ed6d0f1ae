using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Juki.LocalHost.Functions;

/// <summary>What the local host honours of an app's host.json; the defaults are the real host's.</summary>
public sealed record HostLimits
{
    /// <summary>App setting of the largest HTTP request body, in bytes; the real host reads the same one.</summary>
    public const string BodySizeSetting = "FUNCTIONS_REQUEST_BODY_SIZE_LIMIT";

    /// <summary>First segment of every HTTP route (<c>extensions.http.routePrefix</c>); empty for none.</summary>
    public string RoutePrefix { get; init; } = "api";

    /// <summary>Messages of one queue function worked on at once (<c>extensions.serviceBus.maxConcurrentCalls</c>).</summary>
    public int MaxConcurrentCalls { get; init; } = 16;

    /// <summary>How long a message's lock is renewed (<c>extensions.serviceBus.maxAutoLockRenewalDuration</c>).</summary>
    public TimeSpan MaxAutoLockRenewalDuration { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long a function may run (<c>functionTimeout</c>); <c>-1</c> there is without limit.</summary>
    public TimeSpan FunctionTimeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Largest HTTP request body, in bytes.</summary>
    public long MaxRequestBodyBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>Reads an app's host.json; one that is missing says nothing.</summary>
    /// <param name="hostJson">The file.</param>
    /// <returns>Its limits.</returns>
    public static HostLimits Read(string hostJson)
    {
        var json = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(hostJson), optional: true).Build();
        var limits = new HostLimits();
        return limits with
        {
            RoutePrefix = json["extensions:http:routePrefix"] ?? limits.RoutePrefix,
            MaxConcurrentCalls = json.GetValue("extensions:serviceBus:maxConcurrentCalls", limits.MaxConcurrentCalls),
            MaxAutoLockRenewalDuration = json.GetValue("extensions:serviceBus:maxAutoLockRenewalDuration", limits.MaxAutoLockRenewalDuration),
            FunctionTimeout = json["functionTimeout"] is "-1" ? Timeout.InfiniteTimeSpan : json.GetValue("functionTimeout", limits.FunctionTimeout),
        };
    }

    /// <summary>The limits with those that are app settings.</summary>
    /// <param name="settings">The app's settings.</param>
    /// <returns>New limits.</returns>
    public HostLimits With(IConfiguration settings) => settings[BodySizeSetting] is { } bytes
        ? this with { MaxRequestBodyBytes = long.Parse(bytes, CultureInfo.InvariantCulture) }
        : this;
}
