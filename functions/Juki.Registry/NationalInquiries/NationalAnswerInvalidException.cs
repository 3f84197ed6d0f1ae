using Juki.Records.Errors;

namespace Juki.Registry.NationalInquiries;

/// <summary>The national server's answer breaks its contract or is about somebody who was not asked for; nothing of it is used.</summary>
/// <param name="reason">What is wrong, without anything that the answer held.</param>
/// <param name="inner">The cause.</param>
public sealed class NationalAnswerInvalidException(string reason, Exception? inner = null)
    : JukiException("national-answer-invalid", $"The national server's answer can't be used ({reason}). Report the exchange's id to the national server's operator.", inner);
