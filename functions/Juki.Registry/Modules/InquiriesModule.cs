using Juki.Registry.Attempts;
using Juki.Registry.Inquiries;
using Juki.Registry.NationalInquiries;
using Juki.Registry.People;
using Juki.Registry.Searches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Juki.Registry.Modules;

/// <summary>Inquiries as services, on top of the vault, the provision log, access and forwarding, whose connection questions to the national server share.</summary>
public static class InquiriesModule
{
    /// <summary>Adds inquiries; limits of questions to the national server are the section <c>NationalInquiries</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddInquiries(this IServiceCollection services)
    {
        services.AddSingleton<AttemptRunner>();
        services.AddSingleton<Decoys>();
        services.AddSingleton<PersonSearch>();
        services.AddSingleton<PersonHistory>();
        services.AddSingleton<PersonFinder>();
        services.AddOptions<NationalInquiryOptions>().BindConfiguration(NationalInquiryOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<NationalInquiryPipeline>();
        services.AddNational<NationalInquiryClient>().ConfigureHttpClient((s, http) =>
        {
            // The pipeline's limits hold, which go by the injected clock.
            http.Timeout = Timeout.InfiniteTimeSpan;
            http.MaxResponseContentBufferSize = s.GetRequiredService<IOptions<NationalInquiryOptions>>().Value.MaxAnswerBytes;
        });
        services.AddSingleton<NationalFinder>();
        services.AddSingleton<InquirySources>();
        services.AddSingleton<InquiryService>();
        return services;
    }
}
