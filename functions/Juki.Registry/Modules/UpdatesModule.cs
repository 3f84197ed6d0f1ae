using Juki.Registry.Alarms;
using Juki.Registry.Claims;
using Juki.Registry.Messaging;
using Juki.Registry.People;
using Juki.Registry.Quarantining;
using Juki.Registry.Stops;
using Juki.Registry.Updates;
using Microsoft.Extensions.DependencyInjection;

namespace Juki.Registry.Modules;

/// <summary>Updates as services. The host binds <see cref="IMunicipalReplies"/>.</summary>
public static class UpdatesModule
{
    /// <summary>Adds updates; settings are the sections <c>Updates</c> and <c>Messaging</c>.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddUpdates(this IServiceCollection services)
    {
        services.AddOptions<UpdateOptions>().BindConfiguration(UpdateOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<MessagingOptions>().BindConfiguration(MessagingOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<BacklogOptions>().BindConfiguration(BacklogOptions.SectionName).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<MessageKeys>();
        services.AddSingleton<PublishedKeys>();
        services.AddSingleton<MunicipalRegister>();
        services.AddSingleton<IMessageEnvelope, SealedMessages>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<MessageIntake>();
        services.AddSingleton<PersonLocator>();
        services.AddSingleton<NumberBook>();
        services.AddSingleton<CodeBook>();
        services.AddSingleton<ClaimProtocol>();
        services.AddSingleton<ClaimOffice>();
        services.AddSingleton<NoticeIds>();
        services.AddSingleton<NoticeJudging>();
        services.AddSingleton<NoticeArrival>();
        services.AddSingleton<HeldRelease>();
        services.AddSingleton<HeldMove>();
        services.AddSingleton<ServerEvents>();
        services.AddSingleton<ReplySender>();
        services.AddSingleton<PersonWork>();
        services.AddSingleton<UpdateProcessor>();
        services.AddSingleton<HeldSweep>();
        services.AddSingleton<Backlog>();
        services.AddSingleton<ReleasePermit>();
        services.AddSingleton<BacklogRelease>();
        services.AddSingleton<OpenWorkWatch>();
        return services;
    }
}
