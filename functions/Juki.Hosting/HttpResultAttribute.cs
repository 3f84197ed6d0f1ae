namespace Microsoft.Azure.Functions.Worker;

/// <summary>Marks the <c>IResult</c> among several outputs of an HTTP function. The worker honours it on properties only.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class HttpResultAttribute : Attribute;
