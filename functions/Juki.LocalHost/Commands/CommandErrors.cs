using Juki.Records.Errors;

namespace Juki.LocalHost.Commands;

/// <summary>The log has no such entry.</summary>
internal sealed class LogEntryMissingException()
    : JukiException("log-entry-missing", "The log has no such entry. Ask first (inquire), or give chain and position of an answer's receipt, as CHAIN/POSITION.");

/// <summary>A history is asked for without saying whose.</summary>
internal sealed class PersonNotNamedException()
    : JukiException("person-not-named", "Name one person: --code with the 11 digits of a resident code (住民票コード), or --number with the 12 of an individual number (個人番号), check digit included.");

/// <summary>Nothing is kept of the person.</summary>
internal sealed class PersonUnknownException()
    : JukiException("person-unknown", "Nobody has or had this code or number here. The closing screen shows one of the sample; a notice that was refused leaves nobody.");

/// <summary>No reply came in time.</summary>
internal sealed class ReplyMissingException(TimeSpan limit)
    : JukiException("reply-missing", $"No reply came within {limit.TotalSeconds:0} seconds. See what the local host prints.");

/// <summary>The identity provider gave no token.</summary>
internal sealed class SignInRefusedException(string reason)
    : JukiException("sign-in-refused", $"The identity provider gave no token: {reason}. Operators are listed in registers/operators.csv of the server's folder in the data folder; one added there gets an authenticator at the next start.");

/// <summary>The server answered an inquiry with a problem.</summary>
internal sealed class InquiryRefusedException(string problem, Exception? inner = null)
    : JukiException("inquiry-refused", $"The server did not answer the inquiry: {problem}. What it wrote says what to do; the attempt is in the log (log).", inner);

/// <summary>A file of items can't be read.</summary>
internal sealed class ItemsUnreadableException(string file, Exception? inner = null)
    : JukiException("items-unreadable", $"'{file}' is not there or holds no JSON object. Name a file with the items of one notice, by their JSON names.", inner);

/// <summary>A notice is to be sent by somebody who sends none.</summary>
internal sealed class SenderUnknownException(string sender)
    : JukiException("sender-unknown", $"'{sender}' is the code of no municipality with a communication server (市町村CS). Give six digits, such as 122033; the city of Chiba (121002) sends for its wards.");

/// <summary>Nothing says what notice to send, or as whom.</summary>
internal sealed class NothingToSendException()
    : JukiException("nothing-to-send", "There is no sample person to send a bad notice about. Run with a sample, or name --from and --file with the items as JSON.");

/// <summary>Nothing says whose case to show.</summary>
internal sealed class MoverNotNamedException()
    : JukiException("mover-not-named", "The sample has no overseas mover (国外転出者) with an individual number. Run with a larger one, or name somebody by --code.");

/// <summary>Somebody is no overseas mover.</summary>
internal sealed class PersonNotOverseasException()
    : JukiException("person-not-overseas", "The Fuhyo server has this person, but not as an overseas mover (国外転出者): it would answer as if nobody were there, and ask for no number. Without --code an overseas mover of the sample is taken.");

/// <summary>There is no number for an overseas mover.</summary>
internal sealed class NumberAbsentException()
    : JukiException("number-absent", "The Juki server has no individual number (個人番号) to give: its last row of this person is no 転出, or has none. Its log entry says why.");
