using Juki.Records.Errors;

namespace Juki.LocalHost.Run;

/// <summary>Another local host runs on the same data.</summary>
/// <param name="folder">The data folder.</param>
public sealed class DataFolderInUseException(string folder)
    : JukiException("data-in-use", $"Another local host runs on the data folder '{folder}'. End it, or name another folder with --data.");

/// <summary>A folder that is to be wiped was not made by the local host.</summary>
/// <param name="folder">The folder.</param>
public sealed class DataFolderForeignException(string folder)
    : JukiException("data-foreign", $"'{folder}' holds files that are not a local host's, so --wipe leaves it alone. Empty it yourself, or name another folder with --data.");

/// <summary>The operator register of a data folder can't be read.</summary>
/// <param name="path">The file.</param>
/// <param name="inner">What reading it met.</param>
public sealed class OperatorsUnreadableException(string path, Exception inner)
    : JukiException("operators-unreadable", $"'{path}' is no CSV file (RFC 4180, UTF-8) whose header line names operatorId. Correct it, or delete it to have it laid out anew.", inner);

/// <summary>A command wants to talk to a local host, and none runs on the data folder.</summary>
/// <param name="folder">The folder.</param>
/// <param name="inner">What reading its file met.</param>
public sealed class NothingRunsException(string folder, Exception? inner = null)
    : JukiException("nothing-runs", $"No local host runs on the data folder '{folder}'. Start one, or name its folder with --data.", inner);
