using System.Reflection;
using Microsoft.Extensions.Hosting;

namespace Juki.LocalHost.Functions;

/// <summary>A function app as the local host runs it: the classes with functions, and what adds their services.</summary>
/// <param name="Name">The app's name, for logs and folders.</param>
/// <param name="Types">Classes that may hold functions.</param>
/// <param name="AddServices">Adds the app's services, the one method that both builds call.</param>
public sealed record FunctionApp(string Name, IReadOnlyList<Type> Types, Action<IHostApplicationBuilder> AddServices)
{
    /// <summary>An app whose functions are all those of an assembly.</summary>
    /// <param name="assembly">The assembly.</param>
    /// <param name="addServices">Adds its services.</param>
    /// <returns>The app.</returns>
    public static FunctionApp Of(Assembly assembly, Action<IHostApplicationBuilder> addServices) =>
        new(assembly.GetName().Name!, assembly.GetExportedTypes(), addServices);
}
