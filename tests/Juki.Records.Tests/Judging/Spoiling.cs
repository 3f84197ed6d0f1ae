using Juki.Records.Items;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Judging;

/// <summary>For each item of a notice that is not brought anew every time: another legal value. Municipality and state are not among them.</summary>
internal static class Spoiling
{
    private static readonly Dictionary<int, Func<NoticeSample, NoticeSample>> Changes = new()
    {
        [KnownItems.ResidentCode] = sample => sample.With("residentCode", Numbers.Code(9)),
        [KnownItems.Name] = sample => sample.With("name", "別名　太郎"),
        [KnownItems.NameGaijiCount] = sample => sample.With("name", "試験　〓子").With("nameGaijiCount", 1).With("gaijiFlag", "1").WithIfHeld("gaijiPattern", "1"),
        [KnownItems.NameKana] = sample => sample.With("nameKana", "しけん　かこ"),
        [KnownItems.BirthDate] = sample => sample.With("birthDate", "19900300"),
        [KnownItems.Sex] = sample => sample.With("sex", "3"),
        [KnownItems.Address] = sample => sample.With("address", "市川市大洲三丁目"),
        [KnownItems.AddressGaijiCount] = sample => sample.With("address", "市川市〓").With("addressGaijiCount", 1).With("gaijiFlag", "1").WithIfHeld("gaijiPattern", "2"),
        [KnownItems.IndividualNumber] = sample => sample.With("individualNumber", Numbers.Individual(77)),
        [KnownItems.TownCode] = sample => sample.With("townCode", "009009"),
        [KnownItems.NameGaijiSerial] = sample => sample.With("nameGaijiSerial", 1),
        [KnownItems.AddressGaijiSerial] = sample => sample.With("addressGaijiSerial", 1),
        [KnownItems.FormerSurname] = sample => sample.With("formerSurname", "旧氏").With("formerSurnameKana", "きゅう"),
        [KnownItems.FormerSurnameGaijiCount] = sample => sample.With("formerSurname", "〓").With("formerSurnameGaijiCount", 1).With("formerSurnameKana", "きゅう").With("gaijiFlag", "1"),
        [KnownItems.FormerSurnameKana] = sample => sample.With("formerSurname", "旧姓").With("formerSurnameKana", "きゅうせい"),
        [KnownItems.FormerSurnameGaijiSerial] = sample => sample.With("formerSurnameGaijiSerial", 1),
        [KnownItems.AddressMunicipalityCode] = sample => sample.With("addressMunicipalityCode", NoticeSample.Funabashi),
        [KnownItems.LastAddress] = sample => sample.With("lastAddress", "市川市市川南一丁目"),
        [KnownItems.LastAddressGaijiCount] = sample => sample.With("lastAddress", "〓").With("lastAddressGaijiCount", 1).With("gaijiFlag", "1").With("gaijiPattern", "4"),
    };

    /// <summary>The items among them that the file of a reason or act has.</summary>
    public static IEnumerable<int> AllFor(string reason) => Changes.Keys.Where(NoticeSample.Of(reason).Register.Fields.Has);

    public static NoticeSample Apply(NoticeSample sample, int no) => Changes[no](sample);
}
