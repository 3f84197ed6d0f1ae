using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Functions;

/// <summary>A function as declared: a method with a name, one trigger, known parameters and known outputs.</summary>
internal sealed class FunctionDefinition
{
    private readonly Func<Invocation, object?>[] _arguments;

    /// <summary>Reads a method.</summary>
    /// <param name="name">The function's name.</param>
    /// <param name="method">The method.</param>
    /// <exception cref="FunctionShapeException">It is not of a known shape.</exception>
    public FunctionDefinition(string name, MethodInfo method)
    {
        Name = name;
        Method = method;
        Trigger = TriggerOf(name, method);
        _arguments = [.. method.GetParameters().Select(parameter => FunctionParameter.Bind(name, Trigger, parameter))];
        Outputs = new FunctionOutputs(name, method.ReturnType, isHttp: Trigger is HttpTriggerAttribute);
    }

    /// <summary>The function's name.</summary>
    public string Name { get; }

    /// <summary>The method that runs.</summary>
    public MethodInfo Method { get; }

    /// <summary>The trigger's attribute.</summary>
    public Attribute Trigger { get; }

    /// <summary>What it gives back.</summary>
    public FunctionOutputs Outputs { get; }

    /// <summary>The arguments of one run.</summary>
    /// <param name="invocation">What the run is given.</param>
    /// <returns>In the order of the parameters.</returns>
    public object?[] Arguments(Invocation invocation) => [.. _arguments.Select(argument => argument(invocation))];

    private static Attribute TriggerOf(string name, MethodInfo method)
    {
        var triggers = method.GetParameters().SelectMany(p => p.GetCustomAttributes()).Where(FunctionParameter.IsTrigger).ToArray();
        return triggers.Length == 1
            ? triggers[0]
            : throw new FunctionShapeException(name, $"it has {triggers.Length} triggers; give exactly one parameter an HttpTrigger, ServiceBusTrigger or TimerTrigger.");
    }
}
