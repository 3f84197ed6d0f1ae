using System.Net;
using System.Text.RegularExpressions;

namespace Juki.Infra.Tests.Separation;

/// <summary>Which server a text names: by its resource group, by a resource of its own, or by an address of its network.</summary>
internal sealed partial class Naming
{
    private readonly Dictionary<ServerOf, IReadOnlyList<string>> _names;

    public Naming(IReadOnlyList<Resource> resources)
    {
        var own = ServerOf.Both.ToDictionary(server => server, server => resources.Where(made => made.Server == server && IsWhole(made)).Select(made => made.Name).ToHashSet(StringComparer.Ordinal));
        _names = ServerOf.Both.ToDictionary(server => server, IReadOnlyList<string> (server) => [server.Group, .. own[server].Except(own[server.Other])]);
    }

    /// <summary>The servers that a text names.</summary>
    public IEnumerable<ServerOf> NamedIn(string text) => ServerOf.Both.Where(server =>
        _names[server].Any(name => text.Contains(name, StringComparison.Ordinal))
        || Addresses().Matches(text).Any(address => Overlap(address.Value, server.AddressSpace)));

    /// <summary>Whether two ranges of addresses (CIDR, or a single address) have one in common.</summary>
    public static bool Overlap(string one, string other)
    {
        var (first, second) = (Range(one), Range(other));
        return first.Contains(second.BaseAddress) || second.Contains(first.BaseAddress);
    }

    /// <summary>Whether a text is addresses at all, and no service tag.</summary>
    public static bool IsAddresses(string text) => Addresses().IsMatch(text);

    // What is a part of something else is named by that; what only Azure can name has no name here.
    private static bool IsWhole(Resource made) => made.Type.Count(letter => letter == '/') == 1 && !made.Name.StartsWith('[');

    private static IPNetwork Range(string text)
    {
        var (address, length) = text.Split('/') is [var first, var second] ? (first, int.Parse(second)) : (text, 32);
        var mask = length == 0 ? 0u : uint.MaxValue << (32 - length);
        var value = BitConverter.ToUInt32([.. IPAddress.Parse(address).GetAddressBytes().Reverse()]) & mask;
        return new(new IPAddress([.. BitConverter.GetBytes(value).Reverse()]), length);
    }

    [GeneratedRegex(@"\b(?:\d{1,3}\.){3}\d{1,3}(?:/\d{1,2})?\b")]
    private static partial Regex Addresses();
}
