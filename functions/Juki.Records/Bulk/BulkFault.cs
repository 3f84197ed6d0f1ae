namespace Juki.Records.Bulk;

/// <summary>What is wrong in a row.</summary>
/// <param name="Column">One of <see cref="BulkColumn"/>.</param>
/// <param name="Message">What it should be; holds no values.</param>
public sealed record BulkFault(string Column, string Message);
