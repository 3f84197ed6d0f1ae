using Juki.Records.Errors;

namespace Juki.Registry.Http;

/// <summary>A parameter or item that is wrong, and what it should be.</summary>
/// <param name="Parameter">Its name in the contract; never a name that the caller made up.</param>
/// <param name="Message">What it should be; holds no values.</param>
public sealed record ProblemParameter(string Parameter, string Message);

/// <summary>A request is answered with a problem.</summary>
public sealed class ProblemException(ProblemKind kind, IReadOnlyList<ProblemParameter>? errors = null, Exception? inner = null)
    : JukiException(kind.Code, kind.Remedy, inner)
{
    /// <summary>Which problem.</summary>
    public ProblemKind Kind { get; } = kind;

    /// <summary>Every parameter that is wrong.</summary>
    public IReadOnlyList<ProblemParameter> Errors { get; } = errors ?? [];

    /// <summary>About how many people matched; null where that is not the problem.</summary>
    public string? CountClass { get; init; }
}
