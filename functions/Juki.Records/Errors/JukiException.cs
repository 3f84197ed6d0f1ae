namespace Juki.Records.Errors;

/// <summary>Root of this project's typed errors: a stable code for machines and a message that says what to do.</summary>
/// <param name="code">Stable code in lower-case kebab form; part of the public contract.</param>
/// <param name="message">What to do, without personal data.</param>
/// <param name="inner">The cause, if another error is one.</param>
public abstract class JukiException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>Stable code of the error.</summary>
    public string Code { get; } = code;

    /// <summary>What may be logged of any failure: messages of other libraries may quote what they read.</summary>
    /// <param name="failure">The failure.</param>
    /// <returns>The stable code of an error of this project, of another the name of its type.</returns>
    public static string CodeOf(Exception failure) => failure is JukiException known ? known.Code : failure.GetType().Name;
}
