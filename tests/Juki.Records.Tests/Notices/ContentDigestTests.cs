using System.Text.Json;
using CsCheck;
using Juki.Records.Files;
using Juki.Records.Items;
using Juki.Records.Notices;
using Juki.Records.Tests.Support;
using Juki.Records.Voids;

namespace Juki.Records.Tests.Notices;

[Trait("Requirement", "C11")]
public sealed class ContentDigestTests
{
    private static readonly int[] Sent = [.. FieldTable.Juki.Sent.ToList()];

    // What a notice says: the item of a file, or its envelope.
    private static readonly (RegisterFile Register, int Item)[] Said =
        [.. RegisterFile.All.SelectMany(register => register.Fields.Said.ToList(), (register, item) => (register, item))];

    [Fact]
    public void Any_changed_item_changes_the_content() => Gen.Select(Gen.Int[0, Said.Length - 1].Select(at => Said[at]), Gen.String[1, 5]).Sample((said, text) =>
    {
        var (notice, no) = (NoticeSample.FirstIn(said.Register).Notice(), said.Item);
        var changed = notice.Items.With(no, notice.Items[no] + text);
        return With(notice, changed).ContentDigest != notice.ContentDigest;
    });

    [Fact]
    public void Text_moved_to_the_next_item_changes_the_content() => Gen.Select(Gen.Int[0, Sent.Length - 2], Gen.String[1, 5], Gen.String[0, 5]).Sample((at, text, other) =>
    {
        var notice = NoticeSample.MoveIn.Notice();
        var here = notice.Items.With(Sent[at], text + other).With(Sent[at + 1], string.Empty);
        var there = notice.Items.With(Sent[at], other).With(Sent[at + 1], text);
        return With(notice, here).ContentDigest != With(notice, there).ContentDigest;
    });

    [Fact]
    public void Id_time_and_arrival_are_not_content_but_sender_and_former_numbers_are()
    {
        var notice = NoticeSample.MoveIn.Notice();
        var (number, code) = (Numbers.IndividualNumber(5), Numbers.ResidentCode(5));

        Assert.Equal(notice.ContentDigest, new Notice(notice.Sender, "other", notice.Time.AddDays(1), notice.Items).ContentDigest);
        ContentDigest[] digests =
        [
            notice.ContentDigest,
            new Notice(NoticeSample.SenderOf(NoticeSample.Funabashi), notice.Id, notice.Time, notice.Items).ContentDigest,
            new Notice(notice.Sender, notice.Id, notice.Time, notice.Items, code).ContentDigest,
            new Notice(notice.Sender, notice.Id, notice.Time, notice.Items, null, number).ContentDigest,
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
    }

    [Fact]
    public void A_digest_comes_back_from_its_stored_form_and_from_no_other_size()
    {
        var digest = NoticeSample.MoveIn.Notice().ContentDigest;
        Assert.Equal(ContentDigest.Size, digest.ToBytes().Length);
        Assert.Equal(digest, ContentDigest.From(digest.ToBytes()));
        Assert.Throws<RecordMalformedException>(() => ContentDigest.From(new byte[31]));
        Assert.Throws<InvalidOperationException>(() => default(ContentDigest).ToBytes());
    }

    [Theory]
    [InlineData("changeDate", "20260403")]
    [InlineData("birthDate", "20260403")]
    public void A_notice_that_came_before_its_dates_says_what_it_says_on_a_later_day(string item, string date)
    {
        var early = NoticeSample.MoveIn.With(item, date);
        Assert.Null(early.Read().Notice);
        Assert.Equal(early.Read(NoticeSample.Arrival.AddDays(1)).Notice!.ContentDigest, NoticeReader.ContentOfRefused(RegisterFile.Juki, Data(early.Json), Sender));
    }

    [Fact]
    public void What_can_not_be_read_is_told_apart_by_its_data_kind_and_sender()
    {
        var spoilt = Data(NoticeSample.MoveIn.With("sex", "9").Json);
        ContentDigest[] digests =
        [
            NoticeReader.ContentOfRefused(RegisterFile.Juki, spoilt, Sender),
            NoticeReader.ContentOfRefused(RegisterFile.Juki, Data(NoticeSample.MoveIn.With("sex", "8").Json), Sender),
            NoticeReader.ContentOfRefused(RegisterFile.Juki, Data("""{ "name": "\ud800" }"""), Sender),
            NoticeReader.ContentOfRefused(RegisterFile.Juki, Data([.. "{\"name\":\""u8, 0xFF, .. "\"}"u8]), Sender),
            NoticeReader.ContentOfRefused(RegisterFile.Juki, spoilt, NoticeSample.SenderOf(NoticeSample.Funabashi)),
            VoidReader.ContentOfRefused(spoilt, Sender),
            VoidReader.ContentOfRefused(Data(NoticeSample.MoveIn.Json), Sender),
            NoticeSample.MoveIn.Notice().ContentDigest,
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
        Assert.Equal(digests[0], NoticeReader.ContentOfRefused(RegisterFile.Juki, Data(NoticeSample.MoveIn.With("sex", "9").Json), Sender));
    }

    private static NoticeSender Sender { get; } = NoticeSample.SenderOf(NoticeSample.Ichikawa);

    private static JsonElement Data(string json) => JsonDocument.Parse(json).RootElement;

    private static JsonElement Data(byte[] json) => JsonDocument.Parse(json).RootElement;

    private static Notice With(Notice notice, RecordItems items) => new(notice.Sender, notice.Id, notice.Time, items);
}
