using System.Text.Json;
using Juki.Records.Values;
using Juki.Registry.Cases;
using Juki.Registry.Http;
using Juki.Registry.Inquiries;
using Juki.Registry.Provisions;
using Microsoft.AspNetCore.Http;

namespace Juki.Registry.Linking;

/// <summary>Reads the Fuhyo server's question as strictly as anybody's.</summary>
internal static class NumberQuestionReader
{
    private const int MaxChain = 64;
    private const string FormOfReceipt = "An object of chain, position and leafHash, as the provision log gave it.";

    /// <summary>Reads a question.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The question and its code.</returns>
    /// <exception cref="ProblemException">It is not as the contract says.</exception>
    public static Task<(NumberQuestion Question, ResidentCode Code)> ReadAsync(HttpRequest request, CancellationToken cancellationToken) => CaseReader.ReadAsync(
        request,
        LinkContract.Question,
        (body, members, errors) =>
        {
            if (!members.Has(LinkContract.ResidentCode))
                members.Wrong(LinkContract.ResidentCode, "Needed.");
            var code = members.Code() ?? default;
            var id = members.Value<Guid>(LinkContract.RequestId, NumberRequestId.TryParse, NumberRequestId.Form);
            if (id is null && !members.Has(LinkContract.RequestId))
                members.Wrong(LinkContract.RequestId, NumberRequestId.Form);
            var question = new NumberQuestion(
                code.Value, members.NeededText(LinkContract.Duty, InquiryMember.MaxDuty), NumberRequestId.TextOf(id ?? default), Receipt(body, errors));
            return (question, code);
        },
        cancellationToken);

    private static ProvisionReceipt Receipt(JsonElement body, List<ProblemParameter> errors)
    {
        var none = new ProvisionReceipt("", 0, "");
        if (!body.TryGetProperty(LinkContract.Receipt, out var given) || given.ValueKind != JsonValueKind.Object)
        {
            errors.Add(new(LinkContract.Receipt, FormOfReceipt));
            return none;
        }

        var members = new MemberReader(given, $"{LinkContract.Receipt}.", errors);
        if (!members.IsOnly(LinkContract.OfReceipt))
            errors.Add(new(LinkContract.Receipt, FormOfReceipt));
        return new ProvisionReceipt(members.NeededText("chain", MaxChain), members.Number("position", "A whole number, 1 or more.") ?? 0, members.NeededText("leafHash", MaxChain));
    }
}
