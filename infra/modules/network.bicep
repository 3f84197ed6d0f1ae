// A server's private network: a subnet that the app's outgoing calls leave by, one for private endpoints, and the zones that name these.
param name string
param location string
param tags object
param addressSpace string

@description('The other server\'s address space. The two networks are not joined; should the owner of the line join them, this still holds.')
param otherAddressSpace string

@description('Where the national server is reached.')
param nationalAddresses string[]

@description('Where the identity provider is reached.')
param identityAddresses string[]

@description('Whether there is a subnet for the endpoint of the other server\'s app.')
param asksOverLink bool

var storageSuffix = environment().suffixes.storage
var zones = {
  blob: 'privatelink.blob.${storageSuffix}'
  table: 'privatelink.table.${storageSuffix}'
  vault: 'privatelink.vaultcore.azure.net'
  namespace: 'privatelink.servicebus.windows.net'
  sites: 'privatelink.azurewebsites.net'
}

var appAddresses = cidrSubnet(addressSpace, 26, 0)
var endpointAddresses = cidrSubnet(addressSpace, 26, 1)
var linkAddresses = cidrSubnet(addressSpace, 26, 2)

// Outgoing: the server's own parts, the named ones outside, and nothing else, no other system of the prefecture either (F4).
module appRules 'rules.bicep' = {
  name: 'app-rules'
  params: {
    name: 'nsg-${name}-app'
    location: location
    tags: tags
    direction: 'Outbound'
    passages: concat(
      [
        { name: 'own-parts', from: appAddresses, to: [endpointAddresses], ports: ['443', '5671'] }
        { name: 'national-server', from: appAddresses, to: nationalAddresses, ports: ['443'] }
        { name: 'identity-provider', from: appAddresses, to: identityAddresses, ports: ['443'] }
        { name: 'identity-of-the-app', from: appAddresses, to: ['AzureActiveDirectory'], ports: ['443'] }
        { name: 'telemetry', from: appAddresses, to: ['AzureMonitor'], ports: ['443'] }
      ],
      asksOverLink ? [{ name: 'link', from: appAddresses, to: [linkAddresses], ports: ['443'] }] : []
    )
  }
}

module endpointRules 'rules.bicep' = {
  name: 'endpoint-rules'
  params: {
    name: 'nsg-${name}-endpoints'
    location: location
    tags: tags
    direction: 'Inbound'
    refused: otherAddressSpace
    passages: [{ name: 'https-and-amqp-from-the-network', from: 'VirtualNetwork', to: [endpointAddresses], ports: ['443', '5671'] }]
  }
}

module linkRules 'rules.bicep' = if (asksOverLink) {
  name: 'link-rules'
  params: {
    name: 'nsg-${name}-link'
    location: location
    tags: tags
    direction: 'Inbound'
    refused: otherAddressSpace
    passages: [{ name: 'app', from: appAddresses, to: [linkAddresses], ports: ['443'] }]
  }
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${name}'
  location: location
  tags: tags
  properties: {
    addressSpace: { addressPrefixes: [addressSpace] }
    subnets: concat(
      [
        {
          name: 'app'
          properties: {
            addressPrefix: appAddresses
            networkSecurityGroup: { id: appRules.outputs.id }
            delegations: [{ name: 'flex', properties: { serviceName: 'Microsoft.App/environments' } }]
          }
        }
        {
          name: 'endpoints'
          properties: {
            addressPrefix: endpointAddresses
            networkSecurityGroup: { id: endpointRules.outputs.id }
            privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
          }
        }
      ],
      asksOverLink
        ? [
            {
              name: 'link'
              properties: {
                addressPrefix: linkAddresses
                networkSecurityGroup: { id: linkRules!.outputs.id }
                privateEndpointNetworkPolicies: 'NetworkSecurityGroupEnabled'
              }
            }
          ]
        : []
    )
  }
}

resource zone 'Microsoft.Network/privateDnsZones@2024-06-01' = [
  for entry in items(zones): {
    name: entry.value
    location: 'global'
    tags: tags
  }
]

resource zoneLink 'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2024-06-01' = [
  for (entry, index) in items(zones): {
    parent: zone[index]
    name: 'vnet-${name}'
    location: 'global'
    properties: {
      virtualNetwork: { id: network.id }
      registrationEnabled: false
    }
  }
]

output appSubnetId string = '${network.id}/subnets/app'
output endpointSubnetId string = '${network.id}/subnets/endpoints'
output linkSubnetId string = asksOverLink ? '${network.id}/subnets/link' : ''
output zoneIds { *: string } = mapValues(zones, zoneName => resourceId('Microsoft.Network/privateDnsZones', zoneName))
