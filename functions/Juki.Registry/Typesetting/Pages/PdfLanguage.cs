using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Juki.Registry.Typesetting.Pages;

/// <summary>
/// Declares a PDF's text to be Japanese, so that it is read out as such, and gives it an identifier. The PDF library does neither; so its
/// catalogue is written anew behind what the library has written (incremental update, ISO 32000-1 7.5.6).
/// </summary>
internal static partial class PdfLanguage
{
    private const int EntryLength = 20;
    private const int OffsetDigits = 10;
    private const int IdentifierLength = 16;
    private const string DictionaryBegin = "<<";
    private const string ObjectEnd = "endobj";

    // Each byte is one character, so that a place in the text is a place in the file.
    private static readonly Encoding Bytes = Encoding.Latin1;

    /// <summary>Declares the language.</summary>
    /// <param name="pdf">A file as the library writes it, with one table of objects.</param>
    /// <returns>The file, and behind it the renewed catalogue.</returns>
    public static byte[] Declare(byte[] pdf)
    {
        var file = Bytes.GetString(pdf);
        var trailer = Trailer().Match(file);
        var (root, table) = (Number(trailer.Groups["root"].Value), Number(trailer.Groups["table"].Value));
        var begin = OffsetOf(file, table, root);
        var catalogue = file[begin..(file.IndexOf(ObjectEnd, begin, StringComparison.Ordinal) + ObjectEnd.Length)];
        var identifier = Convert.ToHexString(SHA256.HashData(pdf)[..IdentifierLength]);

        var update = new StringBuilder("\n");
        var moved = pdf.Length + update.Length;
        update.Append(catalogue.Insert(catalogue.IndexOf(DictionaryBegin, StringComparison.Ordinal) + DictionaryBegin.Length, "/Lang (ja)\n"));
        var renewed = pdf.Length + update.Length + 1;
        update.Append(CultureInfo.InvariantCulture, $"\nxref\n{root} 1\n{moved:D10} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<<{trailer.Groups["entries"].Value}\n/Prev {table}\n/ID [<{identifier}> <{identifier}>]>>\n");
        update.Append(CultureInfo.InvariantCulture, $"startxref\n{renewed}\n%%EOF\n");
        return [.. pdf, .. Bytes.GetBytes(update.ToString())];
    }

    // The table: its name, the numbers of its objects, and 20 bytes for each of these from 0 on.
    private static int OffsetOf(string file, int table, int number)
    {
        var heading = TableHeading().Match(file, table);
        return Number(file.Substring(heading.Index + heading.Length + (number * EntryLength), OffsetDigits));
    }

    private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"trailer\s*<<(?<entries>[^>]*?/Root (?<root>\d+) 0 R[^>]*)>>\s*startxref\s+(?<table>\d+)\s+%%EOF\s*$", RegexOptions.RightToLeft)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"\Gxref\n0 \d+\n")]
    private static partial Regex TableHeading();
}
