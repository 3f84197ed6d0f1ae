using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Hosting.Tests;

/// <summary>
/// Holds the list of types that triggers may use. Every line was compared by reflection with the real worker
/// (Worker 2.52.0, Http.AspNetCore 2.1.1, Timer 4.3.1) and with the published source of ServiceBus 5.24.0:
/// a subset of each type, under the same names. Widening the list widens what both builds must agree on.
/// </summary>
[Trait("Requirement", "H1")]
public class HostingTypesTests
{
    private static readonly string[] Pinned =
    [
        "AuthorizationLevel { Anonymous = 0, User = 1, Function = 2, System = 3, Admin = 4 }",
        "FunctionAttribute(String name) on Method { Name }",
        "HttpResultAttribute() on Property { }",
        "HttpTriggerAttribute(AuthorizationLevel authLevel, params String[] methods) on Parameter { AuthLevel, Methods, Route set }",
        "ServiceBusOutputAttribute(String queueOrTopicName) on Property { Connection set, QueueOrTopicName }",
        "ServiceBusTriggerAttribute(String queueName) on Parameter { Connection set, QueueName }",
        "TimerInfo() { IsPastDue set }",
        "TimerTriggerAttribute(String schedule) on Parameter { RunOnStartup set, Schedule, UseMonitor set }",
    ];

    [Fact]
    public void The_stand_ins_are_exactly_the_types_of_the_seam()
    {
        var found = typeof(FunctionAttribute).Assembly.GetExportedTypes().Select(Shape).Order(StringComparer.Ordinal);

        Assert.Equal(Pinned, found);
    }

    [Fact]
    public void They_live_in_the_workers_own_namespace() =>
        Assert.All(typeof(FunctionAttribute).Assembly.GetExportedTypes(), type => Assert.Equal("Microsoft.Azure.Functions.Worker", type.Namespace));

    [Fact]
    public void A_timer_is_monitored_and_does_not_run_at_start_unless_told_to()
    {
        var trigger = new TimerTriggerAttribute("0 * * * * *");

        Assert.True(trigger.UseMonitor);
        Assert.False(trigger.RunOnStartup);
    }

    private static string Shape(Type type)
    {
        if (type.IsEnum)
            return $"{type.Name} {{ {string.Join(", ", Enum.GetNames(type).Select(name => $"{name} = {(int)Enum.Parse(type, name)}"))} }}";

        var constructors = string.Join(" | ", type.GetConstructors().Select(c => $"({string.Join(", ", c.GetParameters().Select(Parameter))})"));
        var usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false) is { } u ? $" on {u.ValidOn}" : "";
        var properties = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .OrderBy(p => p.Name, StringComparer.Ordinal)
            .Select(p => p.CanWrite ? $"{p.Name} set" : p.Name)
            .ToArray();
        return $"{type.Name}{constructors}{usage} {{ {string.Join(", ", properties)}{(properties.Length > 0 ? " " : "")}}}";
    }

    private static string Parameter(ParameterInfo parameter) =>
        $"{(parameter.IsDefined(typeof(ParamArrayAttribute)) ? "params " : "")}{parameter.ParameterType.Name} {parameter.Name}";
}
