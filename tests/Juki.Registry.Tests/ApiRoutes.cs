using Juki.Registry.Audits;
using Juki.Registry.Bulk;
using Juki.Registry.Contracts;
using Juki.Registry.Corrections;
using Juki.Registry.Disclosures;
using Juki.Registry.Figures;
using Juki.Registry.Health;
using Juki.Registry.Inquiries;
using Juki.Registry.Integrity;
using Juki.Registry.Ledgers;
using Juki.Registry.Ledgers.Checks;
using Juki.Registry.Linking;
using Juki.Registry.Loading;
using Juki.Registry.Messaging;
using Juki.Registry.Screen;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Juki.Registry.Tests;

/// <summary>The API's routes over the services themselves, as the trigger classes have them.</summary>
internal static class ApiRoutes
{
    private static void MapDisclosures(WebApplication app, Func<DisclosureDesk> desk)
    {
        app.MapPost("/api/disclosures", (HttpRequest request, CancellationToken cancelled) => desk().TakeInAsync(request, cancelled));
        app.MapGet("/api/disclosures", (HttpRequest request, CancellationToken cancelled) => desk().ListAsync(request, cancelled));
        app.MapGet("/api/disclosures/{id}", (HttpRequest request, CancellationToken cancelled) => desk().ShowAsync(request, cancelled));
        app.MapPost("/api/disclosures/{id}/match", (HttpRequest request, CancellationToken cancelled) => desk().MatchAsync(request, cancelled));
        app.MapPost("/api/disclosures/{id}/extension", (HttpRequest request, CancellationToken cancelled) => desk().ExtendAsync(request, cancelled));
        app.MapPost("/api/disclosures/{id}/decision", (HttpRequest request, CancellationToken cancelled) => desk().DecideAsync(request, cancelled));
        app.MapPost("/api/disclosures/{id}/documents", (HttpRequest request, CancellationToken cancelled) => desk().MakeAsync(request, cancelled));
    }

    private static void MapInvestigations(WebApplication app, string path, Func<InvestigationDesk> desk)
    {
        app.MapGet(path, (HttpRequest request, CancellationToken cancelled) => desk().ListAsync(request, cancelled));
        app.MapGet(path + "/{id}", (HttpRequest request, CancellationToken cancelled) => desk().ShowAsync(request, cancelled));
        app.MapPost(path + "/{id}/match", (HttpRequest request, CancellationToken cancelled) => desk().MatchAsync(request, cancelled));
        app.MapPost(path + "/{id}/findings", (HttpRequest request, CancellationToken cancelled) => desk().InvestigateAsync(request, cancelled));
        app.MapPost(path + "/{id}/passing", (HttpRequest request, CancellationToken cancelled) => desk().PassAsync(request, cancelled));
    }

    private static void MapCorrections(WebApplication app, Func<CorrectionDesk> desk)
    {
        MapInvestigations(app, "/api/corrections", desk);
        app.MapPost("/api/corrections", (HttpRequest request, CancellationToken cancelled) => desk().TakeInAsync(request, cancelled));
        app.MapPost("/api/corrections/{id}/refusal", (HttpRequest request, CancellationToken cancelled) => desk().RefuseAsync(request, cancelled));
        app.MapPost("/api/corrections/{id}/documents", (HttpRequest request, CancellationToken cancelled) => desk().MakeAsync(request, cancelled));
    }

    private static void MapBulk(WebApplication app, Func<BulkDesk> desk, Func<BulkTransfer> transfer)
    {
        app.MapPost("/api/bulk-jobs", (HttpRequest request, CancellationToken cancelled) => desk().TakeInAsync(request, cancelled));
        app.MapGet("/api/bulk-jobs", (HttpRequest request, CancellationToken cancelled) => desk().ListAsync(request, cancelled));
        app.MapGet("/api/bulk-jobs/{id}", (HttpRequest request, CancellationToken cancelled) => desk().ShowAsync(request, cancelled));
        app.MapPut("/api/bulk-jobs/{id}/conditions", (HttpRequest request, CancellationToken cancelled) => transfer().TakeInAsync(request, cancelled));
        app.MapPost("/api/bulk-jobs/{id}/start", async (HttpRequest request, CancellationToken cancelled) => (await desk().StartAsync(request, cancelled)).Answer);
        app.MapPost("/api/bulk-jobs/{id}/ending", (HttpRequest request, CancellationToken cancelled) => desk().EndAsync(request, cancelled));
        app.MapGet("/api/bulk-jobs/{id}/result", (HttpRequest request, CancellationToken cancelled) => transfer().GiveOutAsync(request, cancelled));
        app.MapPost("/api/bulk-jobs/{id}/verdict", (HttpRequest request, CancellationToken cancelled) => desk().JudgeAsync(request, cancelled));
    }

    private static void MapLedgers(WebApplication app, RegistryBench registry)
    {
        app.MapPost("/api/ledgers", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LedgerDesk>().EnterAsync(request, cancelled));
        app.MapGet("/api/ledgers", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LedgerListing>().ListAsync(request, cancelled));
        app.MapGet("/api/ledgers/{id}", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LedgerDesk>().ShowAsync(request, cancelled));
        app.MapPost("/api/ledgers/{id}/events", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LedgerDesk>().AddEventAsync(request, cancelled));
        app.MapPost("/api/ledgers/{id}/approvals", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LedgerDesk>().ApproveAsync(request, cancelled));
        app.MapGet("/api/ledgers/media/checks", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<MediaCheckDesk>().ListAsync(request, cancelled));
        app.MapPost("/api/ledgers/media/checks", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<MediaCheckDesk>().CheckAsync(request, cancelled));
        app.MapGet("/api/audits/outputs", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<AuditDesk>().OutputsAsync(request, cancelled));
    }

    private static void MapErrorNotices(WebApplication app, Func<ErrorNoticeDesk> desk)
    {
        MapInvestigations(app, "/api/error-notices", desk);
        app.MapPost("/api/error-notices", (HttpRequest request, CancellationToken cancelled) => desk().TakeInAsync(request, cancelled));
        app.MapPost("/api/error-notices/{id}/closing", (HttpRequest request, CancellationToken cancelled) => desk().CloseAsync(request, cancelled));
    }

    /// <summary>Listens on any free port of the loopback address.</summary>
    public static async Task<WebApplication> ListenAsync(RegistryBench registry)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/api/searches", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<InquiryService>().SearchAsync(request, cancelled));
        app.MapPost("/api/histories", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<InquiryService>().HistoryAsync(request, cancelled));
        app.MapGet("/api/operator", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<OperatorService>().AnswerAsync(request, cancelled));
        app.MapPost(ApiBench.NationalInquiries, (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<InquiryService>().AskNationalAsync(request, cancelled));
        app.MapPost(ApiBench.Inquiries, (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<InquiryService>().AnswerAsync(request, cancelled));
        MapDisclosures(app, () => registry.Server.Get<DisclosureDesk>());
        MapCorrections(app, () => registry.Server.Get<CorrectionDesk>());
        MapBulk(app, () => registry.Server.Get<BulkDesk>(), () => registry.Server.Get<BulkTransfer>());
        MapErrorNotices(app, () => registry.Server.Get<ErrorNoticeDesk>());
        app.MapGet("/api/figures/updates", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<FiguresDesk>().UpdatesAsync(request, cancelled));
        app.MapGet("/api/figures/provisions", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<FiguresDesk>().ProvisionsAsync(request, cancelled));
        app.MapGet("/api/figures/statistics", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<FiguresDesk>().StatisticsAsync(request, cancelled));
        app.MapGet("/api/loads", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<LoadDesk>().ListAsync(request, cancelled));
        app.MapGet("/api/integrity", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<IntegrityDesk>().ListAsync(request, cancelled));
        app.MapGet("/api/integrity/{municipality}", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<IntegrityDesk>().ShowAsync(request, cancelled));
        MapLedgers(app, registry);
        app.MapPost("/api/link/individual-number", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<NumberHandover>().AnswerAsync(request, cancelled));
        app.MapGet("/api/health", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<HealthCheck>().AnswerAsync(request, cancelled));
        app.MapGet("/api/openapi.json", (HttpRequest request) => registry.Server.Get<PublishedContract>().Answer(request));
        app.MapGet("/api/message-keys", (HttpRequest request, CancellationToken cancelled) => registry.Server.Get<PublishedKeys>().AnswerAsync(request, cancelled));
        await app.StartAsync();
        return app;
    }
}
