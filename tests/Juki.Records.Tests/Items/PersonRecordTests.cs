using Juki.Records.Items;
using Juki.Records.Reasons;
using Juki.Records.Tests.Support;

namespace Juki.Records.Tests.Items;

public sealed class PersonRecordTests
{
    [Fact]
    public void Every_item_reads_as_its_type()
    {
        var record = NoticeSample.MoveIn
            .With("name", "邉\U000E0102　〓子").With("nameGaijiCount", 1).With("nameGaijiSerial", 7).With("gaijiFlag", "1")
            .With("address", "市川市\uE000").With("addressGaijiCount", 1).With("addressGaijiSerial", 8)
            .With("formerSurname", "﨑").With("formerSurnameKana", "さき").With("formerSurnameGaijiSerial", 9)
            .Stored();

        Assert.Equal(Numbers.ResidentCode(1234567890), record.ResidentCode);
        Assert.Equal("邉\U000E0102　〓子", record.Name);
        Assert.Equal((1, 7), (record.NameGaijiCount, record.NameGaijiSerial));
        Assert.Equal("しけん　はなこ", record.NameKana);
        Assert.Equal("19900315", record.BirthDate.Value);
        Assert.Equal(KnownFlags.Female, record.Sex);
        Assert.Equal("市川市\uE000", record.Address);
        Assert.Equal((1, 8), (record.AddressGaijiCount, record.AddressGaijiSerial));
        Assert.Equal(Numbers.IndividualNumber(12345678901), record.IndividualNumber);
        Assert.Equal(ChangeReason.MoveIn, record.ChangeReason);
        Assert.Equal("20260401", record.ChangeDate.Value);
        Assert.Equal(KnownFlags.NoClock, record.RetentionFlag);
        Assert.Equal("シケンハナコ", record.KanaSearchKey);
        Assert.Equal(NoticeSample.Ichikawa, record.MunicipalityCode.Value);
        Assert.Equal("001001", record.TownCode);
        Assert.Equal(("op-1", "t-1"), (record.OperatorId, record.TerminalId));
        Assert.Equal(NoticeSample.Now, record.RecordedAt);
        Assert.Equal(NoticeSample.Arrival, record.ReceivedOn);
        Assert.True(record.HasGaiji);
        Assert.False(record.IsRemoved);
        Assert.Equal(1, record.SequenceNumber);
        Assert.Equal(("﨑", 0, "さき", 9), (record.FormerSurname, record.FormerSurnameGaijiCount, record.FormerSurnameKana, record.FormerSurnameGaijiSerial));
    }

    [Fact]
    public void A_number_not_yet_made_is_null() => Assert.Null(NoticeSample.MoveIn.Without("individualNumber").Stored().IndividualNumber);

    [Fact]
    public void The_timestamp_is_told_in_Japan_time_to_the_millisecond() =>
        Assert.Equal("2026-04-01T00:30:00.123+09:00", PersonRecord.TextOf(new DateTimeOffset(2026, 3, 31, 15, 30, 0, 123, 456, TimeSpan.Zero)));

    [Fact]
    public void A_stored_item_that_cannot_be_read_is_told_by_its_number_only()
    {
        var broken = new PersonRecord(NoticeSample.MoveIn.Stored().Items.With(KnownItems.ResidentCode, "not a code"));
        var error = Assert.Throws<RecordMalformedException>(() => broken.ResidentCode);
        Assert.Contains("item 1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("not a code", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Records_of_equal_items_are_equal() => Assert.Equal(NoticeSample.MoveIn.Stored(), NoticeSample.MoveIn.Stored());
}
