using Juki.Testing;

namespace Juki.EndToEnd.Tests.Running;

[Collection(SharedHost.Name)]
public sealed class RegisterEditTests(SharedHost shared)
{
    [Fact]
    [Trait("Requirement", "A2")]
    public async Task An_operator_revoked_while_it_runs_has_no_rights_from_the_next_request_on()
    {
        var register = Path.Combine(shared.Host.Data.Juki.Registers, "operators.csv");
        var before = await File.ReadAllTextAsync(register);
        try
        {
            (await AskAsync()).AssertSucceeded();

            await File.WriteAllTextAsync(register, before.Replace("term-welfare,active", "term-welfare,revoked", StringComparison.Ordinal));
            (await AskAsync()).AssertFailed("operator-revoked");
        }
        finally
        {
            await File.WriteAllTextAsync(register, before);
        }

        (await AskAsync()).AssertSucceeded();
    }

    [Fact]
    [Trait("Requirement", "P2")]
    public async Task A_duty_taken_from_an_agency_while_it_runs_is_refused_from_the_next_request_on()
    {
        var register = Path.Combine(shared.Host.Data.Juki.Registers, "agencies.csv");
        var before = await File.ReadAllTextAsync(register);
        try
        {
            await File.WriteAllTextAsync(register, before.Replace("A5-01;A5-01-02", "A5-01-02", StringComparison.Ordinal));
            (await AskAsync()).AssertFailed("duty-not-agencys");
        }
        finally
        {
            await File.WriteAllTextAsync(register, before);
        }

        (await AskAsync()).AssertSucceeded();
    }

    private async Task<ChildEnd> AskAsync() => await shared.TryAsync("inquire", "--code", (await shared.GuidedAsync()).Entry.ResidentCode);
}
