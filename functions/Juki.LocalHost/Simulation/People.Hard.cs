namespace Juki.LocalHost.Simulation;

// What is hard about people
internal sealed partial class People
{
    private const string LatinSurname = "GARCIA";

    private static readonly NamePart Geta = new("〓橋", "たかはし");
    private static readonly NamePart PrivateUse = new("\uE1A3藤", "さいとう");
    private static readonly NamePart Variation = new("渡邉\U000E010F", "わたなべ");
    private static readonly NamePart Supplementary = new("\U00020BB7田", "よしだ");
    private static readonly NamePart Compatibility = new("山\uFA11", "やまさき");
    private static readonly string[] LatinNames = ["MARIA ELENA", "JOHN PAUL", "ANNA", "LUIS ALBERTO"];

    /// <summary>The person, made hard in a way.</summary>
    public RegisterEntry Harden(RegisterEntry entry, HardKind kind) => kind switch
    {
        HardKind.PrivateUseGaiji => Surname(entry, PrivateUse) with { NameGaijiSerial = 1 },
        HardKind.GetaMark => Surname(entry, Geta) with { NameGaijiSerial = 1 },
        HardKind.GaijiInAddress => entry with { Address = entry.Address + Space + "コーポ〓", AddressGaijiSerial = 1 },
        HardKind.VariationSequence => Surname(entry, Variation),
        HardKind.SupplementaryPlane => Surname(entry, Supplementary),
        HardKind.CompatibilityIdeograph => Surname(entry, Compatibility),
        HardKind.NoKana => entry with { NameKana = string.Empty },
        HardKind.NoIndividualNumber => entry with { IndividualNumber = string.Empty },
        HardKind.BirthYearOnly => entry with { BirthDate = "19500000" },
        HardKind.UnknownBirthDate => entry with { BirthDate = "00000000" },
        HardKind.NonCalendarBirthDate => entry with { BirthDate = "19750229" },
        HardKind.LatinName => entry with { Name = LatinSurname + Space + chance.OneOf(LatinNames), NameKana = string.Empty },
        _ => entry with { Name = string.Empty, NameKana = string.Empty },
    };

    private static RegisterEntry Surname(RegisterEntry entry, NamePart surname) => entry with
    {
        Name = surname.Text + FromSpace(entry.Name),
        NameKana = surname.Kana + FromSpace(entry.NameKana),
    };

    private static string FromSpace(string name) =>
        name.Contains(Space, StringComparison.Ordinal) ? name[name.IndexOf(Space, StringComparison.Ordinal)..] : Space + name;

    private static string BeforeSpace(string name) =>
        name.Contains(Space, StringComparison.Ordinal) ? name[..name.IndexOf(Space, StringComparison.Ordinal)] : name;
}
