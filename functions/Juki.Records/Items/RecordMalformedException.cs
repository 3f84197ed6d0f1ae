using Juki.Records.Errors;

namespace Juki.Records.Items;

/// <summary>A stored record does not have the form of its file. What was wrong is said without the values.</summary>
/// <param name="what">What is wrong, by item number.</param>
public sealed class RecordMalformedException(string what)
    : JukiException("record-malformed", $"A record is not of its file's form: {what}. It was not written by this software's checks; restore it from a backup.");
