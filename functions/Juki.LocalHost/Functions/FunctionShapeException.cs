using Juki.Records.Errors;

namespace Juki.LocalHost.Functions;

/// <summary>A function is declared in a way that one of the two hosts would not run.</summary>
/// <param name="function">The function.</param>
/// <param name="problem">What is wrong and what is allowed.</param>
/// <param name="inner">What lay below.</param>
public sealed class FunctionShapeException(string function, string problem, Exception? inner = null)
    : JukiException("function-shape", $"Function '{function}': {problem}", inner);
