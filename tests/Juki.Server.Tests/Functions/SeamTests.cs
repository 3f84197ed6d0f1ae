using System.Reflection;
using System.Text.RegularExpressions;
using Juki.LocalHost.Settings;
using Juki.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.Server.Tests.Functions;

/// <summary>The trigger classes use the types that both builds have and no others, so that they compile unchanged for either host.</summary>
[Trait("Requirement", "H1")]
public sealed partial class SeamTests
{
    private static readonly Assembly Hosting = typeof(FunctionAttribute).Assembly;
    private static readonly string[] MadeByTheCompiler = ["System.Runtime.CompilerServices", "System.Diagnostics"];

    public static TheoryData<string> Apps => ServerApps.Names;

    public static TheoryData<string, string> Functions
    {
        get
        {
            var functions = new TheoryData<string, string>();
            foreach (var app in ServerApps.All)
            {
                foreach (var function in ServerApps.FunctionsOf(app))
                    functions.Add(app, ServerApps.NameOf(function));
            }

            return functions;
        }
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public void Names_are_unique_without_regard_to_case(string app)
    {
        var names = ServerApps.FunctionsOf(app).Select(ServerApps.NameOf).ToList();
        Assert.NotEmpty(names);
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_has_one_trigger_and_parameters_of_the_seam(string app, string name)
    {
        var parameters = ServerApps.Function(app, name).GetParameters();
        var trigger = parameters.Single(p => TriggerOf(p) is not null);

        Assert.Equal(TypeFor(TriggerOf(trigger)!), trigger.ParameterType);
        Assert.All(parameters.Where(p => p != trigger), p => Assert.True(IsBoundByName(p, TriggerOf(trigger)!), $"{p} is bound by neither host"));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_function_returns_nothing_an_HTTP_result_or_messages(string app, string name)
    {
        var function = ServerApps.Function(app, name);
        Assert.True(typeof(Task).IsAssignableFrom(function.ReturnType));
        var returned = Unwrap(function.ReturnType);

        Assert.Equal(function.GetParameters().Any(p => TriggerOf(p) is HttpTriggerAttribute), returned == typeof(IResult) || returned.GetProperties().Count(IsHttpResult) == 1);
        Assert.True(returned == typeof(void) || returned == typeof(IResult) || OutputsOf(app).Contains(returned));
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public void What_goes_to_queues_is_text_beside_at_most_one_HTTP_result(string app)
    {
        var outputs = OutputsOf(app);
        Assert.NotEmpty(outputs);
        Assert.All(outputs, type => Assert.InRange(type.GetProperties().Count(IsHttpResult), 0, 1));
        Assert.All(outputs.SelectMany(type => type.GetProperties()).Where(property => !IsHttpResult(property)), property =>
        {
            Assert.True(property.IsDefined(typeof(ServiceBusOutputAttribute)));
            Assert.Contains(property.PropertyType, new[] { typeof(string), typeof(string[]) });
        });
    }

    [Theory]
    [MemberData(nameof(Apps))]
    public void No_other_attribute_stands_on_a_function_its_class_or_its_outputs(string app)
    {
        var (functions, outputs) = (ServerApps.FunctionsOf(app), OutputsOf(app));
        var members = functions.SelectMany(f => new MemberInfo[] { f, f.DeclaringType! }).Concat(outputs).Concat(outputs.SelectMany(o => o.GetProperties()));
        var attributes = members.SelectMany(m => m.CustomAttributes).Concat(functions.SelectMany(f => f.GetParameters()).SelectMany(p => p.CustomAttributes));

        Assert.All(
            attributes.Select(a => a.AttributeType),
            type => Assert.True(type.Assembly == Hosting || MadeByTheCompiler.Contains(type.Namespace), $"{type} is not of the seam"));
    }

    // The worker's source generators write names that such a class would capture.
    [Theory]
    [MemberData(nameof(Apps))]
    public void No_class_bears_the_name_of_a_root_namespace(string app) =>
        Assert.Empty(ServerApps.AssemblyOf(app).GetTypes().Select(type => type.Name).Intersect(["Juki", "Fuhyo", "Microsoft", "System", "Azure"]));

    [Theory]
    [MemberData(nameof(Apps))]
    public void Every_setting_that_a_trigger_or_output_names_is_in_the_sample(string app)
    {
        var sample = LocalSettings.Read(Path.Combine(SolutionFolder.Path, LocalSettings.SampleName)).Values;
        var outputs = OutputsOf(app).SelectMany(type => type.GetProperties()).Select(p => p.GetCustomAttribute<ServiceBusOutputAttribute>()).OfType<ServiceBusOutputAttribute>().ToList();
        var triggers = ServerApps.FunctionsOf(app).SelectMany(f => f.GetParameters()).Select(TriggerOf).OfType<Attribute>().ToList();
        var texts = outputs.Select(o => o.QueueOrTopicName).Concat(triggers.Select(TextOf)).ToList();
        var connections = outputs.Select(o => o.Connection).Concat(triggers.OfType<ServiceBusTriggerAttribute>().Select(t => t.Connection)).ToList();

        Assert.All(texts.Where(t => !t.StartsWith("http:", StringComparison.Ordinal)), text => Assert.Matches(Setting(), text));
        Assert.DoesNotContain(null, connections);
        var named = texts.SelectMany(t => Setting().Matches(t)).Select(m => m.Groups[1].Value).Concat(connections.OfType<string>()).Distinct().ToList();
        Assert.NotEmpty(named);
        Assert.All(named, name => Assert.True(sample.TryGetValue(name, out var value) && value.Length > 0, $"{name} is missing or empty"));
    }

    private static IReadOnlyList<Type> OutputsOf(string app) =>
        [.. ServerApps.FunctionsOf(app).Select(f => Unwrap(f.ReturnType)).Where(type => type != typeof(void) && type != typeof(IResult)).Distinct()];

    private static bool IsHttpResult(PropertyInfo property) => property.IsDefined(typeof(HttpResultAttribute)) && property.PropertyType == typeof(IResult);

    private static Attribute? TriggerOf(ParameterInfo parameter) =>
        parameter.GetCustomAttributes().SingleOrDefault(a => a is HttpTriggerAttribute or ServiceBusTriggerAttribute or TimerTriggerAttribute);

    private static Type? TypeFor(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute => typeof(HttpRequest),
        TimerTriggerAttribute => typeof(TimerInfo),
        _ => typeof(string),
    };

    private static bool IsBoundByName(ParameterInfo parameter, Attribute trigger) => (parameter.ParameterType, parameter.Name) switch
    {
        (var type, _) when type == typeof(CancellationToken) => true,
        (var type, "messageId") when type == typeof(string) => trigger is ServiceBusTriggerAttribute,
        (var type, "deliveryCount") when type == typeof(int) => trigger is ServiceBusTriggerAttribute,
        _ => false,
    };

    private static string TextOf(Attribute trigger) => trigger switch
    {
        HttpTriggerAttribute http => $"http:{http.Route}",
        TimerTriggerAttribute timer => timer.Schedule,
        _ => ((ServiceBusTriggerAttribute)trigger).QueueName,
    };

    private static Type Unwrap(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : typeof(void);

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
