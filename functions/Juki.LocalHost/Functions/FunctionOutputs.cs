using System.Reflection;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Functions;

/// <summary>
/// What a function gives back: nothing, an <see cref="IResult"/>, or a class with <see cref="ServiceBusOutputAttribute"/>
/// properties and at most one <see cref="HttpResultAttribute"/>.
/// </summary>
internal sealed class FunctionOutputs
{
    private readonly bool _isResult;
    private readonly PropertyInfo? _httpResult;

    /// <summary>Reads a return type.</summary>
    /// <param name="function">The function, for the error.</param>
    /// <param name="returnType">The method's return type, a task or not.</param>
    /// <param name="isHttp">Whether the function answers HTTP.</param>
    /// <exception cref="FunctionShapeException">The type is of no known shape.</exception>
    public FunctionOutputs(string function, Type returnType, bool isHttp)
    {
        var type = Unwrap(returnType);
        _isResult = typeof(IResult).IsAssignableFrom(type);
        Messages = [];
        if (type != typeof(void) && !_isResult)
        {
            var properties = type.GetProperties();
            Messages = [.. properties.Where(p => p.IsDefined(typeof(ServiceBusOutputAttribute)))];
            _httpResult = OnlyOne(function, [.. properties.Where(p => p.IsDefined(typeof(HttpResultAttribute)))]);
            Require(function, Messages.Count > 0, $"it returns '{type.Name}', a class without [ServiceBusOutput] properties");
        }

        Require(function, Messages.All(p => p.PropertyType == typeof(string) || p.PropertyType == typeof(string[])), "a [ServiceBusOutput] property is neither string nor string[]");
        Require(function, _httpResult is null || typeof(IResult).IsAssignableFrom(_httpResult.PropertyType), "its [HttpResult] property is not an IResult");
        Require(function, (_isResult || _httpResult is not null) == isHttp, isHttp ? "it answers HTTP without an IResult" : "it returns an IResult without an HttpTrigger");
    }

    /// <summary>Properties with <see cref="ServiceBusOutputAttribute"/>.</summary>
    public IReadOnlyList<PropertyInfo> Messages { get; }

    /// <summary>The HTTP answer in what a function returned.</summary>
    /// <param name="returned">What it returned.</param>
    /// <returns>The answer.</returns>
    public IResult? HttpResult(object? returned) => _isResult ? (IResult?)returned : returned is null ? null : (IResult?)_httpResult?.GetValue(returned);

    /// <summary>The messages in what a function returned.</summary>
    /// <param name="property">One of <see cref="Messages"/>.</param>
    /// <param name="returned">What the function returned.</param>
    /// <returns>Bodies, none for null.</returns>
    public static IEnumerable<string> Bodies(PropertyInfo property, object? returned) => (returned is null ? null : property.GetValue(returned)) switch
    {
        string body => [body],
        string?[] bodies => bodies.OfType<string>(),
        _ => [],
    };

    private static Type Unwrap(Type type)
    {
        if (type == typeof(Task))
            return typeof(void);
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Task<>) ? type.GetGenericArguments()[0] : type;
    }

    private static PropertyInfo? OnlyOne(string function, PropertyInfo[] results)
    {
        Require(function, results.Length <= 1, $"it has {results.Length} [HttpResult] properties");
        return results.FirstOrDefault();
    }

    private static void Require(string function, bool holds, string problem)
    {
        if (!holds)
            throw new FunctionShapeException(function, $"{problem}. Return nothing, an IResult (HTTP), or a class with [ServiceBusOutput] properties of string or string[] and at most one [HttpResult] IResult; each or a Task of it.");
    }
}
