using System.Text.Json;
using System.Text.RegularExpressions;

namespace Juki.Infra.Tests;

/// <summary>A resource that a deployment would make.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Id">Its id; where only Azure can tell a part of it, an expression that begins with what it lies on.</param>
/// <param name="Json">What the template says of it.</param>
internal sealed partial record Resource(string Type, string Id, JsonElement Json)
{
    public JsonElement Properties => Json.TryGetProperty("properties", out var properties) ? properties : default;

    /// <summary>Last part of the name.</summary>
    public string Name => Json.GetProperty("name").GetString()!.Split('/')[^1];

    /// <summary>The server whose group it lies in; null for a group itself and for what the subscription holds.</summary>
    public ServerOf? Server => InGroup().Match(Id) is { Success: true } found ? ServerOf.Of(found.Groups[1].Value) : null;

    /// <summary>A property by its path; undefined where there is none.</summary>
    public JsonElement At(params ReadOnlySpan<string> path)
    {
        var at = Properties;
        foreach (var step in path)
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(step, out at))
                return default;
        }

        return at;
    }

    /// <summary>The same with another value in it, as a fault would have it.</summary>
    public Resource With(string from, string to) =>
        new(Type, Id.Replace(from, to, StringComparison.Ordinal), JsonDocument.Parse(Json.GetRawText().Replace(from, to, StringComparison.Ordinal)).RootElement);

    public override string ToString() => $"{Type} {Id}";

    // Where it lies is how the id begins; what follows in an expression is only referred to.
    [GeneratedRegex(@"^(?:(?:\[extensionResourceId\(')?/subscriptions/[^/']+/resourceGroups/|\[resourceId\('[^']+', ')rg-(juki|fuhyo)-test[/']")]
    private static partial Regex InGroup();
}

/// <summary>The resources of a deployment with sample values.</summary>
internal static class Resources
{
    private static readonly Lazy<Task<IReadOnlyList<Resource>>> Sample = new(() => ExpandedAsync(_ => { }));

    /// <summary>Every resource that is made, those of modules included; existing ones that are only named are left out.</summary>
    public static Task<IReadOnlyList<Resource>> AllAsync() => Sample.Value;

    public static async Task<IReadOnlyList<Resource>> OfTypeAsync(string type)
    {
        var found = (await AllAsync()).Where(resource => resource.Type == type).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    public static async Task<IReadOnlyList<Resource>> OfTypeAsync(string type, ServerOf server)
    {
        var found = (await AllAsync()).Where(resource => resource.Type == type && resource.Server == server).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>The resources of a copy of the templates.</summary>
    /// <param name="change">What is done to the copy, in its folder, before it is compiled.</param>
    /// <returns>The resources.</returns>
    public static async Task<IReadOnlyList<Resource>> ExpandedAsync(Action<string> change)
    {
        var copy = Directory.CreateTempSubdirectory("juki-infra-");
        try
        {
            foreach (var file in Directory.EnumerateFiles(Bicep.Folder, "*.bicep*", SearchOption.AllDirectories))
            {
                var target = Path.Combine(copy.FullName, Path.GetRelativePath(Bicep.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(file, target);
            }

            change(copy.FullName);
            return [.. (await Bicep.ExpandedAsync(copy.FullName)).EnumerateArray().Select(made => new Resource(made.GetProperty("type").GetString()!, made.GetProperty("id").GetString()!, made))];
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }
}
