using System.Text.Json;
using System.Text.Json.Nodes;

namespace Juki.LocalHost.Simulation.Drafts;

/// <summary>How a municipality's system writes what may be written in several ways, all lawful: each keeps to its own.</summary>
internal static class SystemHabit
{
    private const int Habits = 3;
    private const int DigitsBeforeCheck = 5;

    private static readonly string[] Municipalities = ["municipalityCode", "managingMunicipalityCode", "addressMunicipalityCode"];

    /// <summary>Rewrites an event's data as the sender of a municipality would.</summary>
    public static JsonObject Apply(JsonObject data, string municipality)
    {
        switch (municipality.Sum(digit => digit - '0') % Habits)
        {
            case 0:
                LeaveOutBlanks(data);
                break;
            case 1:
                LeaveOutCheckDigits(data);
                break;
        }

        return data;
    }

    private static void LeaveOutCheckDigits(JsonObject data)
    {
        foreach (var member in Municipalities)
        {
            if (data[member]?.GetValue<string>() is { Length: > 0 } code)
                data[member] = code[..DigitsBeforeCheck];
        }
    }

    private static void LeaveOutBlanks(JsonObject data)
    {
        foreach (var (name, value) in data.ToList())
        {
            if (value!.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Length == 0 : value.ToJsonString() == "0")
                data.Remove(name);
        }
    }
}
