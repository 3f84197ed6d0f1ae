using System.Reflection;
using Microsoft.Extensions.Logging;

namespace Juki.EndToEnd.Tests.Repository;

/// <summary>Alarms go by the ids of log lines, so no two lines may have one.</summary>
public sealed class LogIdTests
{
    [Fact]
    public void Each_line_has_an_id_of_its_own()
    {
        Assembly[] projects =
            [typeof(Registry.Health.HealthCheck).Assembly, typeof(Server.JukiApp).Assembly, typeof(Fuhyo.Server.FuhyoApp).Assembly, typeof(LocalHost.Program).Assembly];
        var ids = projects
            .SelectMany(project => project.GetTypes())
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsDefined(typeof(LoggerMessageAttribute)))
            .Select(method => (Line: $"{method.DeclaringType}.{method.Name}", Id: method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId))
            .Distinct() // Both servers have the lines of the triggers that they share.
            .Select(line => line.Id)
            .ToList();
        Assert.InRange(ids.Count, 40, int.MaxValue);
        Assert.Empty(ids.CountBy(id => id).Where(line => line.Value > 1).Select(line => line.Key));
    }
}
