using System.Text.Json.Nodes;

namespace Juki.Registry.Contracts;

/// <summary>What the queue of bulk jobs carries: job and part, and nothing personal.</summary>
internal static class BulkStepSchema
{
    public static JsonObject Create() => Schema.Text(
        "^[0-9]{8}-[0-9]{5}/[0-9]{1,4}$", "The body as plain text, without quotes: the job's id and the number of the part that comes next, from 0.");
}
