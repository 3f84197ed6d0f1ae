using Juki.Server;
using Juki.Triggers;

await WorkerHost.RunAsync(args, JukiApp.AddJuki);
