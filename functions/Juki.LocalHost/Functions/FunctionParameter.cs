using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Functions;

/// <summary>How a function's parameters get their values: only the shapes that were seen to work on the real worker.</summary>
internal static class FunctionParameter
{
    /// <summary>Whether an attribute is a trigger.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <returns>True for the three triggers there are.</returns>
    public static bool IsTrigger(Attribute attribute) => attribute is HttpTriggerAttribute or ServiceBusTriggerAttribute or TimerTriggerAttribute;

    /// <summary>Finds out where a parameter's value comes from.</summary>
    /// <param name="function">The function, for the error.</param>
    /// <param name="trigger">Its trigger.</param>
    /// <param name="parameter">The parameter.</param>
    /// <returns>Gives the value of a run.</returns>
    /// <exception cref="FunctionShapeException">The parameter is of no known shape.</exception>
    public static Func<Invocation, object?> Bind(string function, Attribute trigger, ParameterInfo parameter)
    {
        var isTrigger = parameter.GetCustomAttributes().Any(IsTrigger);
        return (trigger, isTrigger, parameter.Name, parameter.ParameterType) switch
        {
            (_, false, _, var type) when type == typeof(CancellationToken) => run => run.CancellationToken,
            (HttpTriggerAttribute, true, _, var type) when type == typeof(HttpRequest) => run => run.Request,
            (TimerTriggerAttribute, true, _, var type) when type == typeof(TimerInfo) => run => run.Timer,
            (ServiceBusTriggerAttribute, true, _, var type) when type == typeof(string) => run => run.Message!.Body,
            (ServiceBusTriggerAttribute, false, "messageId", var type) when type == typeof(string) => run => run.Message!.MessageId,
            (ServiceBusTriggerAttribute, false, "deliveryCount", var type) when type == typeof(int) => run => run.Message!.DeliveryCount,
            _ => throw new FunctionShapeException(
                function,
                $"parameter '{parameter.ParameterType.Name} {parameter.Name}' can't be bound. Allowed are: on the trigger HttpRequest, TimerInfo or string (a queue message's body); for a queue also 'string messageId' and 'int deliveryCount'; CancellationToken."),
        };
    }
}
