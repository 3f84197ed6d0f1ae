using Juki.Registry.Modules;

