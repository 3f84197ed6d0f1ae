using System.Text.Json;

namespace Juki.Infra.Tests;

/// <summary>A resource of the compiled templates, modules included.</summary>
/// <param name="Type">Its type.</param>
/// <param name="Json">What the template says of it.</param>
/// <param name="Template">The template that it stands in.</param>
internal sealed record Resource(string Type, JsonElement Json, JsonElement Template)
{
    public JsonElement Properties => Json.TryGetProperty("properties", out var properties) ? properties : default;

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

    public override string ToString() => $"{Type} {Json.GetProperty("name")}";
}

/// <summary>Reads resources out of compiled templates.</summary>
internal static class Resources
{
    private const string Deployment = "Microsoft.Resources/deployments";

    /// <summary>Every resource that is made, those of modules included; existing ones that are only named are left out.</summary>
    public static async Task<IReadOnlyList<Resource>> AllAsync() => [.. In(await Bicep.CompiledAsync())];

    public static async Task<IReadOnlyList<Resource>> OfTypeAsync(string type)
    {
        var found = (await AllAsync()).Where(resource => resource.Type == type).ToList();
        Assert.NotEmpty(found);
        return found;
    }

    /// <summary>Modules by the name of their deployment.</summary>
    public static IEnumerable<(string Name, JsonElement Json)> Modules(JsonElement template) =>
        from resource in Listed(template)
        where resource.GetProperty("type").GetString() == Deployment
        let own = (Name: resource.GetProperty("name").GetString()!, Json: resource)
        from module in Modules(resource.GetProperty("properties").GetProperty("template")).Prepend(own)
        select module;

    private static IEnumerable<Resource> In(JsonElement template) =>
        from resource in Listed(template)
        where !(resource.TryGetProperty("existing", out var existing) && existing.GetBoolean())
        let type = resource.GetProperty("type").GetString()!
        from made in type == Deployment ? In(resource.GetProperty("properties").GetProperty("template")) : [new Resource(type, resource, template)]
        select made;

    // A list, or by symbolic names.
    private static IEnumerable<JsonElement> Listed(JsonElement template)
    {
        var resources = template.GetProperty("resources");
        return resources.ValueKind == JsonValueKind.Array ? resources.EnumerateArray() : resources.EnumerateObject().Select(member => member.Value);
    }
}
