namespace Juki.LocalHost.Simulation;

// How names change
internal sealed partial class People
{
    /// <summary>The name given, or given anew, with its reading (命名, 振り仮名の記載).</summary>
    public RegisterEntry Name(RegisterEntry entry)
    {
        while (true)
        {
            var (surname, given) = (chance.Usual(NameTable.Surnames), Given(entry.Sex));
            var named = entry with { Name = surname.Text + Space + given.Text, NameKana = surname.Kana + Space + given.Kana, NameGaijiSerial = 0 };
            if (named != entry)
                return named;
        }
    }

    /// <summary>A reading recorded for the name as it is (振り仮名の記載).</summary>
    public RegisterEntry RecordReading(RegisterEntry entry) =>
        entry with { NameKana = chance.Usual(NameTable.Surnames).Kana + Space + Given(entry.Sex).Kana };

    /// <summary>The name given to a child of a family.</summary>
    public RegisterEntry NameAfter(RegisterEntry entry, RegisterEntry parent)
    {
        var named = Name(entry);
        return parent.Name.Length == 0 || parent.NameKana.Length == 0
            ? named
            : Surname(named, new(BeforeSpace(parent.Name), BeforeSpace(parent.NameKana))) with { NameGaijiSerial = parent.NameGaijiSerial };
    }

    /// <summary>Another surname, by marriage or divorce; hard ones among them.</summary>
    public RegisterEntry Marry(RegisterEntry entry)
    {
        if (entry.Name.Length == 0)
            return Name(entry);
        NamePart[] hard = [PrivateUse, Geta, Variation, Supplementary, Compatibility];
        var surname = chance.In(0.1) ? chance.OneOf(hard) : chance.Usual(NameTable.Surnames);
        var married = Surname(entry, surname);
        if (married.Name == entry.Name)
            return Name(entry);
        return married with { NameGaijiSerial = surname == PrivateUse || surname == Geta ? entry.NameGaijiSerial + 1 : 0 };
    }

    /// <summary>旧氏 recorded or changed; now and then with a gaiji, or without its reading.</summary>
    public RegisterEntry RecordFormerSurname(RegisterEntry entry)
    {
        while (true)
        {
            var surname = chance.In(0.1) ? Geta : chance.Usual(NameTable.Surnames);
            var recorded = entry with
            {
                FormerSurname = surname.Text,
                FormerSurnameKana = chance.In(0.1) ? string.Empty : surname.Kana,
                FormerSurnameGaijiSerial = surname == Geta ? entry.FormerSurnameGaijiSerial + 1 : 0,
            };
            if (recorded.FormerSurname != entry.FormerSurname)
                return recorded;
        }
    }

    /// <summary>The name with a character in another form: 文字の同定, as 軽微な修正 may do it. The entry itself where there is none.</summary>
    public static RegisterEntry OtherForm(RegisterEntry entry)
    {
        (string Usual, string Other)[] forms = [("渡辺", Variation.Text), ("吉田", Supplementary.Text), ("山崎", Compatibility.Text), ("高橋", "\u9AD9橋"), ("斎藤", "齋藤")];
        foreach (var (usual, other) in forms)
        {
            if (entry.Name.StartsWith(usual, StringComparison.Ordinal))
                return entry with { Name = other + entry.Name[usual.Length..] };
            if (entry.Name.StartsWith(other, StringComparison.Ordinal))
                return entry with { Name = usual + entry.Name[other.Length..] };
        }

        return entry;
    }
}
