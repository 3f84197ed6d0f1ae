using Juki.Records.Items;

namespace Juki.Records.Tests.Items;

/// <summary>The words of the Fuhyo file's field dictionary.</summary>
internal static partial class FieldProse
{
    private static readonly Entry[] OfFuhyo =
    [
        new("", "key; 国外転出者: the code on the 住民票 removed by the 国外転出届", new(FieldKind.ResidentCode)),
        new("as juki 2 (Japanese nationals only: 附票 follows the 戸籍)", "", new(FieldKind.Text, CountedBy: KnownItems.NameGaijiCount, PatternBit: 1)),
        new("", "", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new("as juki 4; in the notice since 2025-05-26", "", new(FieldKind.Kana)),
        new("as juki 5", "", new(FieldKind.LooseDate)),
        new("as juki 6", "", new(FieldKind.Choice, Choices: "1 2 3")),
        new("ANY municipality of Japan; blank when 国外転出者", "is not the sender", new(FieldKind.AnyMunicipalityCode)),
        new("for 国外転出者 not a foreign address but the fact of being one (国外転出者である旨)", "", new(FieldKind.Text, CountedBy: KnownItems.AddressGaijiCount, PatternBit: 2)),
        new("", "", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new("last address in Japan; only when 国外転出者", "", new(FieldKind.Text, CountedBy: KnownItems.LastAddressGaijiCount, PatternBit: 4)),
        new("", "", new(FieldKind.GaijiCount, BlankMeans: "0")),
        new("the day the 附票 was written/removed/corrected - not the event day; never future", "", new(FieldKind.LooseDate)),
        new("only with 通知区分 4", "", new(FieldKind.ResidentCode, ItemSource.Former)),
        new("the 本籍地 municipality; always in Chiba; the sender", "", new(FieldKind.MunicipalityCode)),
        new("0 in Japan, 1 国外転出者, 9 消除", "provision only when 1 (法30条の44の6)", new(FieldKind.Choice, Choices: "0 1 9")),
        new("0/1", "", new(FieldKind.Choice, Choices: "0 1")),
        new("bit sum: 1 氏名, 2 住所, 4 最終住所", "which of the three strings has gaiji", new(FieldKind.Choice, Choices: "0 1 2 3 4 5 6 7")),
        new("1 記載, 2 消除, 3 記載の修正, 4 住民票コードの修正", "the 附票 notice carries NO reason: only the act and its date", new(FieldKind.Choice, Choices: "1 2 3 4")),
    ];
}
