using Juki.Registry.Updates;
using Juki.Testing;
using Juki.Vault.People;

namespace Juki.Registry.Tests.Updates;

/// <summary>Changes of the resident code (51, 52, and a return under another code), with what arrives before its time.</summary>
public sealed class CodeChangeTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const string First = "市川市八幡一丁目１番１号";
    private const string Second = "市川市南八幡二丁目２番２号";
    private const string Third = "市川市真間三丁目３番３号";

    private readonly SyntheticPerson _person = SyntheticPerson.New();
    private readonly string _newCode = SyntheticPerson.New().ResidentCode;
    private RegistryBench _bench = null!;

    private SyntheticPerson Renamed => _person.Under(_newCode);

    public async Task InitializeAsync()
    {
        _bench = await RegistryBench.StartAsync(azurite);
        await _bench.SendAsync(_person.MoveIn(1, First));
    }

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    [Trait("Requirement", "C13")]
    public async Task A_changed_code_leads_to_the_person_and_so_does_the_former_one()
    {
        Assert.Equal("accepted", (await _bench.SendAsync(_person.CodeChange(2, First, _newCode))).Single().Outcome);
        Assert.Equal("accepted", (await _bench.SendAsync(Renamed.MoveWithin(3, Second))).Single().Outcome);

        Assert.Equal((_newCode, Second), Current(await _bench.FindAsync(Renamed)));
        Assert.Equal((_newCode, Second), Current(await _bench.FindAsync(_person)));
        Assert.Equal([1L, 2, 3], (await _bench.FindAsync(_person)).Applied.Select(a => a.SequenceNumber));
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task A_notice_under_the_former_code_is_refused_for_it()
    {
        await _bench.SendAsync(_person.CodeChange(2, First, _newCode));
        var reply = (await _bench.SendAsync(_person.MoveWithin(3, Second))).Single();
        Assert.Equal(("refused", "R31-equal"), (reply.Outcome, reply.Checks.Single()));
    }

    [Fact]
    [Trait("Requirement", "C13")]
    [Cells("C13/check,outcome")]
    public async Task A_code_that_anybody_has_or_had_is_refused()
    {
        var other = SyntheticPerson.New();
        await _bench.SendAsync(other.MoveIn(1, Second));
        await _bench.SendAsync(_person.CodeChange(2, First, _newCode));
        var later = SyntheticPerson.New().ResidentCode;
        await _bench.SendAsync(Renamed.CodeChange(3, First, later));

        string[] used = [other.ResidentCode, _person.ResidentCode, _newCode];
        foreach (var code in used)
        {
            var reply = (await _bench.SendAsync(_person.Under(later).CodeChange(4, First, code))).Single();
            Assert.Equal(("refused", "C13"), (reply.Outcome, reply.Checks.Single()));
        }

        var taken = (await _bench.SendAsync(other.CodeChange(2, Second, _newCode))).Single();
        Assert.Equal(("refused", "C13"), (taken.Outcome, taken.Checks.Single()));
        Assert.Equal((later, First), Current(await _bench.FindAsync(_person)));
    }

    [Fact]
    [Trait("Requirement", "C13")]
    [Cells("C13/check,outcome")]
    public async Task Nobody_new_comes_under_a_code_that_was_changed_to()
    {
        await _bench.SendAsync(_person.CodeChange(2, First, _newCode));
        var reply = (await _bench.SendAsync(SyntheticPerson.New().Under(_newCode).MoveIn(1, Second))).Single();
        Assert.Equal("refused", reply.Outcome);
        Assert.Equal((_newCode, First), Current(await _bench.FindAsync(_person)));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task Notices_that_come_before_their_code_change_are_held_under_the_new_code_and_follow_it()
    {
        Assert.Equal("held", (await _bench.SendAsync(Renamed.MoveWithin(4, Third))).Single().Outcome);
        Assert.Equal("held", (await _bench.SendAsync(Renamed.MoveWithin(3, Second))).Single().Outcome);
        Assert.Equal(["accepted", "accepted", "accepted"], (await _bench.SendAsync(_person.CodeChange(2, First, _newCode))).Select(r => r.Outcome));

        Assert.Equal((_newCode, Third), Current(await _bench.FindAsync(Renamed)));
        Assert.Empty((await _bench.RangeAsync(Renamed)).OfKind(RowKind.Held));
        Assert.Empty((await _bench.RangeAsync(_person)).OfKind(RowKind.Held));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task A_chain_of_changes_that_arrives_backwards_is_applied_in_order()
    {
        var codes = new[] { _person.ResidentCode, _newCode, SyntheticPerson.New().ResidentCode, SyntheticPerson.New().ResidentCode };
        for (var change = codes.Length - 1; change >= 1; change--)
        {
            var replies = await _bench.SendAsync(_person.Under(codes[change - 1]).CodeChange(change + 1, First, codes[change]));
            Assert.Equal(change == 1 ? ["accepted", "accepted", "accepted"] : ["held"], replies.Select(r => r.Outcome));
        }

        foreach (var code in codes)
            Assert.Equal((codes[^1], First), Current(await _bench.FindAsync(_person.Under(code))));
    }

    [Fact]
    [Trait("Requirement", "C11")]
    public async Task More_held_notices_than_one_commit_can_move_all_follow()
    {
        for (var number = 3; number <= 50; number++)
            await _bench.SendAsync(Renamed.MoveWithin(number, $"市川市八幡{number}番"));
        var replies = await _bench.SendAsync(_person.CodeChange(2, First, _newCode));
        Assert.Equal(49, replies.Count(r => r.Outcome == "accepted"));
        Assert.Equal("市川市八幡50番", (await _bench.FindAsync(Renamed)).Current!.Address);
        Assert.Empty((await _bench.RangeAsync(Renamed)).OfKind(RowKind.Held));
    }

    [Fact]
    [Trait("Requirement", "U4")]
    public async Task A_return_may_bring_a_code_and_a_number_that_changed_elsewhere()
    {
        await _bench.SendAsync(_person.MoveOut(2, First));
        var number = SyntheticPerson.New().IndividualNumber;
        var back = Renamed.MoveIn(3, Second);
        (back["individualNumber"], back["formerResidentCode"], back["formerIndividualNumber"]) = (number, _person.ResidentCode, _person.IndividualNumber);
        Assert.Equal("accepted", (await _bench.SendAsync(back)).Single().Outcome);
        var body = await _bench.FindAsync(_person);
        Assert.Equal((_newCode, Second), Current(body));
        Assert.Equal(2, body.Numbers.Count);
    }

    [Fact]
    [Trait("Requirement", "C12")]
    [Cells("C12/check,outcome")]
    public async Task A_number_change_keeps_the_former_number_from_everybody_and_43_may_restore_ones_own()
    {
        var number = SyntheticPerson.New().IndividualNumber;
        Assert.Equal("accepted", (await _bench.SendAsync(_person.NumberChange(2, First, number))).Single().Outcome);
        var other = SyntheticPerson.WithNumberOf(_person);
        Assert.Equal("C12", (await _bench.SendAsync(other.MoveIn(1, Second))).Single().Checks.Single());

        var back = _person.NumberChange(3, First, _person.IndividualNumber);
        back["formerIndividualNumber"] = number;
        Assert.Equal("C12", (await _bench.SendAsync(back)).Single().Checks.Single());
        back["changeReason"] = "43";
        Assert.Equal("accepted", (await _bench.SendAsync(back)).Single().Outcome);
    }

    private static (string Code, string Address) Current(PersonBody body) => (body.Current!.ResidentCode.Value, body.Current.Address);
}
