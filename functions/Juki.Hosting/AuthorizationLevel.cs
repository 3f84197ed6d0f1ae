namespace Microsoft.Azure.Functions.Worker;

/// <summary>Which function key an HTTP trigger asks for. The apps take bearer tokens and declare <see cref="Anonymous"/>.</summary>
public enum AuthorizationLevel
{
    /// <summary>No function key.</summary>
    Anonymous = 0,

    /// <summary>Reserved by the worker.</summary>
    User = 1,

    /// <summary>A key of the function.</summary>
    Function = 2,

    /// <summary>The system key.</summary>
    System = 3,

    /// <summary>The app's master key.</summary>
    Admin = 4,
}
