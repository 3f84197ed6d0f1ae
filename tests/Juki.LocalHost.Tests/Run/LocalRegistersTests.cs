using Juki.LocalHost.Run;
using Juki.LocalHost.StandIns.Identity;
using Juki.Testing;

namespace Juki.LocalHost.Tests.Run;

public sealed class LocalRegistersTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private DataPaths Data => new(_folder.Path);

    [Fact]
    public async Task Registers_that_somebody_edited_stay_as_they_are()
    {
        await LayAsync();
        var files = Directory.GetFiles(Data.Juki.Registers);
        Assert.Equal(["agencies.csv", "drives.csv", "duty-decisions.csv", "municipal-register.json", "operators.csv"], files.Select(Path.GetFileName).Order());
        foreach (var file in files)
            await File.AppendAllTextAsync(file, "\n");

        var registers = await LayAsync();

        Assert.All(files, file => Assert.EndsWith("\n", File.ReadAllText(file), StringComparison.Ordinal));
        Assert.Equal(files.Order(), registers.Settings.Values.Order());
    }

    [Fact]
    public async Task Everybody_on_the_operator_register_has_an_authenticator()
    {
        await LayAsync();
        await File.AppendAllTextAsync(Path.Combine(Data.Juki.Registers, "operators.csv"), "op-new,board,A6-01,,term-board,active,2020-01-01,2099-12-31\n");

        await LayAsync();

        Assert.Equal(
            ["op-board.pem", "op-chief.pem", "op-new.pem", "op-resident.pem", "op-revoked.pem", "op-welfare.pem"],
            Directory.GetFiles(Data.Authenticators).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_office_gives_both_servers_the_certificate_of_its_one_key()
    {
        await LayAsync();
        await LocalRegisters.LayAsync(Data, Data.Fuhyo.Registers, new Authenticators(Data.Authenticators), CancellationToken.None);

        var own = await File.ReadAllTextAsync(Path.Combine(Data.Offices, "welfare-certificate.pem"));
        foreach (var server in new[] { Data.Juki, Data.Fuhyo })
            Assert.Equal(own, await File.ReadAllTextAsync(Path.Combine(server.Registers, "certificates", "welfare.pem")));
    }

    [Fact]
    public async Task Quoted_and_reordered_columns_are_read_as_the_server_reads_them()
    {
        Directory.CreateDirectory(Data.Juki.Registers);
        await File.WriteAllTextAsync(
            Path.Combine(Data.Juki.Registers, "operators.csv"), "agencyId,operatorId,duties,rights,terminals,status,validFrom,validTo\n\"board, main\",\"op-new\",A6-01,,term-board,active,2020-01-01,2099-12-31\n"
            + "board,../op-outside,A6-01,,term-board,active,2020-01-01,2099-12-31\n");

        await LayAsync();

        Assert.Equal(["op-new.pem"], Directory.GetFiles(_folder.Path, "*.pem", SearchOption.AllDirectories).Select(Path.GetFileName).Where(name => name!.StartsWith("op-", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_operator_register_without_its_column_is_named()
    {
        Directory.CreateDirectory(Data.Juki.Registers);
        await File.WriteAllTextAsync(Path.Combine(Data.Juki.Registers, "operators.csv"), "id,agencyId\nop-new,board\n");

        var error = await Assert.ThrowsAsync<OperatorsUnreadableException>(LayAsync);

        Assert.Contains("operators.csv", error.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private Task<LocalRegisters> LayAsync() => LocalRegisters.LayAsync(Data, Data.Juki.Registers, new Authenticators(Data.Authenticators), CancellationToken.None);
}
