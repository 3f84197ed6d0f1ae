using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>For each item of a notice that is not brought anew every time: another legal value. The municipality is not among them.</summary>
internal static class Spoiling
{
    private static readonly Dictionary<int, Func<NoticeSample, NoticeSample>> Changes = new()
    {
        [JukiItem.ResidentCode] = sample => sample.With("residentCode", Numbers.Code(9)),
        [JukiItem.Name] = sample => sample.With("name", "別名　太郎"),
        [JukiItem.NameGaijiCount] = sample => sample.With("name", "試験　〓子").With("nameGaijiCount", 1).With("gaijiFlag", "1"),
        [JukiItem.NameKana] = sample => sample.With("nameKana", "しけん　かこ"),
        [JukiItem.BirthDate] = sample => sample.With("birthDate", "19900300"),
        [JukiItem.Sex] = sample => sample.With("sex", "3"),
        [JukiItem.Address] = sample => sample.With("address", "市川市大洲三丁目"),
        [JukiItem.AddressGaijiCount] = sample => sample.With("address", "市川市〓").With("addressGaijiCount", 1).With("gaijiFlag", "1"),
        [JukiItem.IndividualNumber] = sample => sample.With("individualNumber", Numbers.Individual(77)),
        [JukiItem.TownCode] = sample => sample.With("townCode", "009009"),
        [JukiItem.NameGaijiSerial] = sample => sample.With("nameGaijiSerial", 1),
        [JukiItem.AddressGaijiSerial] = sample => sample.With("addressGaijiSerial", 1),
        [JukiItem.FormerSurname] = sample => sample.With("formerSurname", "旧氏").With("formerSurnameKana", "きゅう"),
        [JukiItem.FormerSurnameGaijiCount] = sample => sample.With("formerSurname", "〓").With("formerSurnameGaijiCount", 1).With("formerSurnameKana", "きゅう").With("gaijiFlag", "1"),
        [JukiItem.FormerSurnameKana] = sample => sample.With("formerSurname", "旧姓").With("formerSurnameKana", "きゅうせい"),
        [JukiItem.FormerSurnameGaijiSerial] = sample => sample.With("formerSurnameGaijiSerial", 1),
    };

    public static IEnumerable<int> All => Changes.Keys;

    public static NoticeSample Apply(NoticeSample sample, int no) => Changes[no](sample);
}
