using Juki.Records.Errors;
using Juki.Registry.Contracts;

namespace Juki.LocalHost.Contracts;

/// <summary>A contract has changed under a version that others have.</summary>
/// <param name="contract">The contract.</param>
public sealed class ContractChangedException(Contract contract)
    : JukiException("contract-changed", $"The contract '{contract.Name}' is no longer what its version {contract.Version} says. Give it a new version in KnownContracts, then run 'contracts --write'.");
