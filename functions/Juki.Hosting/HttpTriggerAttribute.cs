namespace Microsoft.Azure.Functions.Worker;

/// <summary>Runs the function for an HTTP request; stands on the <c>HttpRequest</c> parameter.</summary>
/// <param name="authLevel">The function key asked for.</param>
/// <param name="methods">HTTP methods, any case; none means all.</param>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class HttpTriggerAttribute(AuthorizationLevel authLevel, params string[] methods) : Attribute
{
    /// <summary>The function key asked for.</summary>
    public AuthorizationLevel AuthLevel { get; } = authLevel;

    /// <summary>HTTP methods; empty means all.</summary>
    public string[] Methods { get; } = methods;

    /// <summary>Route template below the app's route prefix; the function's name where null.</summary>
    public string? Route { get; set; }
}
