using Juki.Testing;

namespace Juki.LocalHost.Tests.Simulation;

/// <summary>The plain model, ruling by ruling.</summary>
public sealed class PlainRegisterTests
{
    private readonly ModelCase _case = new();
    private readonly SyntheticPerson _person = SyntheticPerson.New();

    [Fact]
    public void Ruling_3_what_was_applied_is_a_duplicate_under_any_id_and_at_any_age()
    {
        _case.Send(_person.MoveIn(1), id: "a");
        Assert.Equal(["duplicate"], _case.Send(_person.MoveIn(1), id: "a"));
        _case.Wait(TimeSpan.FromDays(1_000));
        Assert.Equal(["duplicate"], _case.Send(_person.MoveIn(1)));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveIn(1, ModelCase.OtherHome)));
        Assert.Single(_case.Register.Find(_person.ResidentCode)!.Rows);
    }

    [Fact]
    public void Ruling_4_an_id_is_one_contents_and_its_senders_for_ninety_days()
    {
        _case.Send(_person.MoveIn(1), id: "a");
        Assert.Equal(["refused C11"], _case.Send(_person.MoveWithin(2, ModelCase.OtherHome), id: "a"));
        Assert.Equal(["refused R11-person"], _case.Send(ModelCase.InFunabashi(_person.MoveIn(2)), ModelCase.Funabashi, id: "a"));
        _case.Wait(TimeSpan.FromDays(91));
        Assert.Equal(["accepted"], _case.Send(_person.MoveWithin(2, ModelCase.OtherHome), id: "a"));
    }

    [Fact]
    public void Ruling_4_a_refused_notice_is_answered_the_same_again_and_judged_anew_under_another_id()
    {
        Assert.Equal(["refused R31-person"], _case.Send(_person.MoveWithin(1, ModelCase.Home), id: "a"));
        _case.Send(_person.MoveIn(1));
        Assert.Equal(["refused R31-person"], _case.Send(_person.MoveWithin(1, ModelCase.Home), id: "a"));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveWithin(1, ModelCase.Home)));
    }

    [Fact]
    public void Ruling_4_an_id_is_its_senders_whomever_it_was_used_for_and_if_it_was_refused_alone()
    {
        var (other, third) = (SyntheticPerson.New(), SyntheticPerson.New());
        _case.Send(_person.MoveIn(1), id: "a");
        Assert.Equal(["refused C11"], _case.Send(other.MoveIn(1), id: "a"));
        Assert.Equal(["refused C04"], _case.Send(ModelCase.With(other.MoveIn(1), "sex", "9"), id: "a"));
        Assert.Equal(["refused C04"], _case.Send(ModelCase.With(third.MoveIn(1), "sex", "9"), id: "b"));
        Assert.Equal(["refused C11"], _case.Send(third.MoveIn(1), id: "b"));
        Assert.Equal(["accepted"], _case.Send(third.MoveIn(1)));
    }

    [Fact]
    public void Ruling_4_a_notice_that_came_before_its_day_is_answered_the_same_on_the_day()
    {
        var early = ModelCase.With(_person.MoveIn(1), "changeDate", "20260403");
        Assert.Equal(["refused C06"], _case.Send(early, id: "a"));
        _case.Wait(TimeSpan.FromDays(1));
        Assert.Equal(["refused C06"], _case.Send(early, id: "a"));
        Assert.Equal(["accepted"], _case.Send(early));
    }

    [Fact]
    public void Ruling_5_an_unknown_person_begins_at_any_number_but_with_an_entry()
    {
        Assert.Equal(["held"], _case.Send(_person.MoveWithin(8, ModelCase.OtherHome)));
        Assert.Equal(["accepted", "accepted"], _case.Send(_person.MoveIn(7)));
        Assert.Equal(8, _case.Register.Find(_person.ResidentCode)!.LastNumber);
    }

    [Fact]
    public void Ruling_5_anothers_number_waits_above_number_one_and_is_refused_in_the_end()
    {
        _case.Send(_person.MoveIn(1));
        var other = SyntheticPerson.WithNumberOf(_person);
        Assert.Equal(["refused C12"], _case.Send(other.MoveIn(1)));
        Assert.Equal(["held"], _case.Send(other.MoveIn(2)));
        Assert.Equal(["refused C12"], _case.Wait(TimeSpan.FromMinutes(15)));
        Assert.Empty(_case.Register.Find(other.ResidentCode)!.Rows);
    }

    [Fact]
    public void Ruling_6_a_return_with_a_higher_number_settles_first()
    {
        Leave();
        Assert.Equal(["held"], _case.Send(_person.MoveIn(6)));
        Assert.Empty(_case.Wait(TimeSpan.FromMinutes(14)));
        Assert.Equal(["accepted"], _case.Wait(TimeSpan.FromMinutes(1)));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveIn(3)));
    }

    [Fact]
    public void Ruling_6_the_next_number_needs_no_settling_and_what_waited_goes_on_from_there()
    {
        Leave();
        Assert.Equal(["held"], _case.Send(_person.MoveIn(5)));
        Assert.Equal(["accepted"], _case.Send(_person.MoveIn(3)));
        Assert.Equal(["accepted", "accepted"], _case.Send(_person.MoveOut(4, ModelCase.Home)));
        Assert.Empty(_case.Wait(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void Ruling_6_each_settles_from_its_own_arrival_and_what_is_passed_then_is_refused()
    {
        Leave();
        _case.Send(_person.MoveIn(7));
        _case.Wait(TimeSpan.FromMinutes(10));
        _case.Send(_person.MoveIn(6));
        Assert.Equal(["accepted", "refused C11"], _case.Wait(TimeSpan.FromMinutes(5)));
    }

    [Fact]
    public void Ruling_6_a_birth_of_somebody_known_does_not_wait()
    {
        Leave();
        Assert.Equal(["refused R12-person"], _case.Send(ModelCase.With(_person.MoveIn(9), "changeReason", "12")));
    }

    [Fact]
    public void Ruling_7_a_living_persons_higher_number_waits_however_long()
    {
        _case.Send(_person.MoveIn(1));
        Assert.Equal(["held"], _case.Send(_person.MoveIn(3)));
        Assert.Empty(_case.Wait(TimeSpan.FromDays(30)));
        Assert.Equal(["refused R11-person"], _case.Send(_person.MoveIn(2)));
        Assert.Equal([(3, ModelCase.Ichikawa)], _case.Register.Find(_person.ResidentCode)!.Held);
    }

    [Fact]
    public void Ruling_8_of_two_senders_that_of_the_current_municipality_is_heard()
    {
        _case.Send(_person.MoveIn(1));
        _case.Send(ModelCase.InFunabashi(_person.MoveWithin(3, ModelCase.OtherHome)), ModelCase.Funabashi);
        _case.Send(_person.MoveWithin(3, ModelCase.Home));
        Assert.Equal(
            ["accepted", "refused R31-equal R31-sender", "accepted"],
            _case.Send(_person.MoveWithin(2, ModelCase.OtherHome)));
    }

    [Fact]
    public void Ruling_8_a_later_notice_of_the_same_sender_takes_the_place_of_the_earlier()
    {
        _case.Send(_person.MoveIn(1));
        var time = _case.Now;
        Assert.Equal(["held"], _case.Send(_person.MoveWithin(3, "市川市１"), time: time));
        Assert.Equal(["held"], _case.Send(_person.MoveWithin(3, "市川市２"), time: time.AddSeconds(2)));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveWithin(3, "市川市３"), time: time.AddSeconds(1)));
        _case.Send(_person.MoveWithin(2, ModelCase.OtherHome));
        Assert.Equal("市川市２", _case.Register.Find(_person.ResidentCode)!.Current!.Items["address"]);
    }

    [Fact]
    public void Ruling_9_a_number_given_up_is_passed_and_nothing_else_changes()
    {
        _case.Send(_person.MoveIn(1));
        _case.Send(_person.MoveWithin(3, ModelCase.OtherHome));
        Assert.Equal(["refused V-sender"], _case.GiveUp(_person, 2, ModelCase.Funabashi));
        Assert.Equal(["accepted", "accepted"], _case.GiveUp(_person, 2));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveWithin(2, "市川市４")));
        Assert.Equal(2, _case.Register.Find(_person.ResidentCode)!.Rows.Count);
        Assert.Equal(["refused V-person"], _case.GiveUp(SyntheticPerson.New(), 1));
    }

    [Fact]
    public void Ruling_10_what_waits_under_a_new_code_moves_to_its_person()
    {
        _case.Send(_person.MoveIn(1));
        var code = SyntheticPerson.New().ResidentCode;
        var move = ModelCase.With(_person.MoveWithin(3, ModelCase.OtherHome), "residentCode", code);
        Assert.Equal(["held"], _case.Send(move));
        var change = ModelCase.With(_person.MoveWithin(2, ModelCase.Home), "changeReason", "51");
        change["residentCode"] = code;
        change["formerResidentCode"] = _person.ResidentCode;
        Assert.Equal(["accepted", "accepted"], _case.Send(change));
        Assert.Same(_case.Register.Find(code)!.Current!.Items, _case.Register.Find(_person.ResidentCode)!.Current!.Items);
        Assert.Equal(["refused R21-equal"], _case.Send(_person.MoveOut(4, ModelCase.OtherHome)));
    }

    [Fact]
    public void Ruling_11_the_day_of_receipt_is_that_of_arrival()
    {
        _case.Send(_person.MoveIn(1));
        _case.Send(_person.MoveWithin(3, ModelCase.Home));
        var day = DateOnly.FromDateTime(_case.Now.DateTime);
        _case.Wait(TimeSpan.FromDays(3));
        _case.Send(_person.MoveWithin(2, ModelCase.OtherHome));
        Assert.Equal([day, day.AddDays(3), day], _case.Register.Find(_person.ResidentCode)!.Rows.Select(row => row.ReceivedOn));
    }

    [Fact]
    public void Ruling_12_failures_are_named_stage_by_stage()
    {
        _case.Send(_person.MoveIn(1));
        var spoilt = ModelCase.With(ModelCase.With(_person.MoveIn(1), "sex", "9"), "nameKana", "＊");
        Assert.Equal(["refused C04 C10"], _case.Send(spoilt));
        Assert.Equal(["refused C11"], _case.Send(_person.MoveIn(1, ModelCase.OtherHome)));
        Assert.Equal(["refused R11-person"], _case.Send(ModelCase.With(_person.MoveIn(2), "birthDate", "19900101")));
        Assert.Equal(["refused C14 R31-equal"], _case.Send(ModelCase.With(_person.MoveWithin(2, ModelCase.Home), "birthDate", "19900101")));
    }

    [Fact]
    public void A_refused_number_is_not_consumed()
    {
        _case.Send(_person.MoveIn(1));
        Assert.Equal(["held"], _case.Send(_person.MoveOut(3, ModelCase.OtherHome)));
        Assert.Equal(["refused C14"], _case.Send(_person.MoveWithin(2, ModelCase.Home)));
        Assert.Equal(["accepted", "accepted"], _case.Send(_person.MoveWithin(2, ModelCase.OtherHome)));
    }

    private void Leave()
    {
        _case.Send(_person.MoveIn(1));
        _case.Send(_person.MoveOut(2, ModelCase.Home));
    }
}
