using Fuhyo.Server;
using Juki.Triggers;

await WorkerHost.RunAsync(args, FuhyoApp.AddFuhyo);
