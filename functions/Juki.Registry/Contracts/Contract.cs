using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juki.Registry.Contracts;

/// <summary>
/// What this server and others agree on, as one document: a JSON Schema (2020-12), the OpenAPI description, the table of codes. It is
/// checked in under <c>docs/contracts</c>. What a version says never changes: a change moves the version.
/// </summary>
/// <param name="Name">Its name, for instance <c>reply</c>.</param>
/// <param name="FileName">Name of its file.</param>
/// <param name="Version">Its version, major.minor.patch (Semantic Versioning).</param>
/// <param name="Text">The document as its file holds it; ends with a line feed.</param>
public sealed record Contract(string Name, string FileName, string Version, string Text)
{
    private const string Draft = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>SHA-256 of the document in UTF-8, lower-case hexadecimal: tells whether a version was changed.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Makes a contract of a schema.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="title">What it describes, in a few words.</param>
    /// <param name="schema">The schema; its members follow those that tell what it is.</param>
    /// <returns>The contract.</returns>
    internal static Contract OfSchema(string name, string version, string title, JsonObject schema)
    {
        var content = new JsonObject
        {
            ["$schema"] = Draft,
            ["$id"] = $"urn:juki:contract:{name}:{version}",
            ["title"] = title,
        };
        foreach (var (member, value) in schema)
            content[member] = value?.DeepClone();
        return OfJson(name, $"{name}.schema.json", version, content);
    }

    /// <summary>Makes a contract of a document in JSON.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fileName">Name of its file.</param>
    /// <param name="version">Its version.</param>
    /// <param name="content">The document.</param>
    /// <returns>The contract.</returns>
    internal static Contract OfJson(string name, string fileName, string version, JsonObject content) =>
        new(name, fileName, version, content.ToJsonString(Readable) + "\n");
}
