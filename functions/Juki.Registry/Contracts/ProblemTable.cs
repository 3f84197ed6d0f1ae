using System.Globalization;
using System.Text;
using Juki.Registry.Http;
using Juki.Registry.Messaging;
using Juki.Registry.MunicipalFiles;

namespace Juki.Registry.Contracts;

/// <summary>Every stable code that others meet, as one table in Markdown: problems of the HTTP API, why messages are quarantined, and why files are refused.</summary>
internal static class ProblemTable
{
    public static string Write()
    {
        var text = new StringBuilder()
            .Append("# Problem codes\n\n")
            .Append("Written from the code. A code never changes its meaning. An HTTP problem's `type` is the code after `")
            .Append(ApiAnswer.ProblemTypePrefix).Append("`.\nA message that is quarantined gets no reply; operators of the prefecture see its code.\n")
            .Append("A refused file is answered with its code.\n\n")
            .Append("| code | where | what to do |\n|---|---|---|\n");
        foreach (var problem in KnownProblems.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{problem.Code}` | HTTP {problem.Status}: {problem.Title} | {problem.Remedy} |\n");
        foreach (var fault in EnvelopeFault.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{fault.Code}` | quarantine | {fault.Remedy} |\n");
        foreach (var fault in FileFault.All)
            text.Append(CultureInfo.InvariantCulture, $"| `{fault.Code}` | refused file | {fault.Remedy} |\n");
        return text.ToString();
    }
}
