using Juki.LocalHost.Functions;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Functions;

public class HostLimitsTests
{
    [Fact]
    public void What_host_json_says_is_honoured() => Assert.Equal(
        new HostLimits
        {
            RoutePrefix = "",
            MaxConcurrentCalls = 4,
            MaxAutoLockRenewalDuration = TimeSpan.FromMinutes(10),
            FunctionTimeout = TimeSpan.FromMinutes(2),
        },
        Read("""
            {
              "version": "2.0",
              "functionTimeout": "00:02:00",
              "extensions": {
                "http": { "routePrefix": "" },
                "serviceBus": { "maxConcurrentCalls": 4, "maxAutoLockRenewalDuration": "00:10:00" }
              }
            }
            """));

    [Fact]
    public void What_it_leaves_out_is_as_on_the_real_host()
    {
        var limits = Read("""{ "version": "2.0" }""");

        Assert.Equal(new HostLimits(), limits);
        Assert.Equal(
            ("api", 16, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), 104_857_600),
            (limits.RoutePrefix, limits.MaxConcurrentCalls, limits.MaxAutoLockRenewalDuration, limits.FunctionTimeout, limits.MaxRequestBodyBytes));
    }

    [Fact]
    public void A_timeout_of_minus_one_is_no_limit() =>
        Assert.Equal(Timeout.InfiniteTimeSpan, Read("""{ "functionTimeout": "-1" }""").FunctionTimeout);

    private static HostLimits Read(string json)
    {
        using var folder = new TestFolder();
        File.WriteAllText(folder.File("host.json"), json);
        return HostLimits.Read(folder.File("host.json"));
    }
}
