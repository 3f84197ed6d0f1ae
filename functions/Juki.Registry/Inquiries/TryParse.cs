namespace Juki.Registry.Inquiries;

/// <summary>Reads a value of its text.</summary>
internal delegate bool TryParse<T>(string? text, out T value);
