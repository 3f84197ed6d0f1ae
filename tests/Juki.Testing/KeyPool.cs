using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace Juki.Testing;

/// <summary>
/// Keys made ready once and used by one caller at a time: importing a P-256 key checks its point, which costs more than a signature,
/// and a key object must not be shared by threads.
/// </summary>
internal sealed class KeyPool<T>(Func<ECParameters, T> import)
    where T : ECAlgorithm
{
    private readonly ConcurrentDictionary<string, ConcurrentBag<T>> _idle = new(StringComparer.Ordinal);

    public TResult Use<TResult>(ECParameters parameters, Func<T, TResult> use)
    {
        var idle = _idle.GetOrAdd(NameOf(parameters), _ => []);
        var key = idle.TryTake(out var ready) ? ready : import(parameters);
        var result = use(key);
        idle.Add(key);
        return result;
    }

    private static string NameOf(ECParameters parameters) =>
        $"{Convert.ToHexString(parameters.Q.X!)}{(parameters.D is null ? "" : "d")}";
}
