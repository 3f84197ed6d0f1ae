using System.Reflection;
using Fuhyo.Server;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Extensions.Hosting;

namespace Juki.Server.Tests.Functions;

/// <summary>The two function apps. Each has the shared triggers as types of its own, so they are found by name of function and never named in code.</summary>
internal static class ServerApps
{
    public const string Juki = "juki";
    public const string Fuhyo = "fuhyo";

    public static IReadOnlyList<string> All { get; } = [Juki, Fuhyo];

    /// <summary>The apps' names, for theories.</summary>
    public static TheoryData<string> Names => [.. All];

    public static Assembly AssemblyOf(string app) => (app == Fuhyo ? typeof(FuhyoApp) : typeof(JukiApp)).Assembly;

    /// <summary>What adds an app.</summary>
    public static Func<IHostApplicationBuilder, IHostApplicationBuilder> Of(string app) => app == Fuhyo ? FuhyoApp.AddFuhyo : JukiApp.AddJuki;

    public static IReadOnlyList<MethodInfo> FunctionsOf(string app) =>
        [.. AssemblyOf(app).GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FunctionAttribute)))];

    public static MethodInfo Function(string app, string name) => FunctionsOf(app).Single(function => NameOf(function) == name);

    public static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;
}
