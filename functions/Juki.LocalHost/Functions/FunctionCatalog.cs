using System.Reflection;
using Microsoft.Azure.Functions.Worker;

namespace Juki.LocalHost.Functions;

/// <summary>Finds the functions of an app.</summary>
internal static class FunctionCatalog
{
    /// <summary>Reads every method with a <see cref="FunctionAttribute"/>.</summary>
    /// <param name="types">The app's classes.</param>
    /// <returns>The functions.</returns>
    /// <exception cref="FunctionShapeException">One is of no known shape, or two share a name.</exception>
    public static IReadOnlyList<FunctionDefinition> Read(IEnumerable<Type> types)
    {
        var functions = types
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Select(method => (Method: method, method.GetCustomAttribute<FunctionAttribute>()?.Name))
            .Where(found => found.Name is not null)
            .Select(found => new FunctionDefinition(found.Name!, found.Method))
            .ToArray();

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return functions.FirstOrDefault(function => !names.Add(function.Name)) is { } second
            ? throw new FunctionShapeException(second.Name, "two functions have this name; names are unique within an app.")
            : functions;
    }
}
