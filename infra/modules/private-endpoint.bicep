// A private endpoint of one service of one resource, named in its zone.
import { privateLink } from '../types.bicep'

param name string
param location string
param tags object
param link privateLink

@description('The resource that is reached.')
param targetId string

@description('Which of its services: blob, table, vault, namespace or sites.')
@allowed(['blob', 'table', 'vault', 'namespace', 'sites'])
param service string

resource endpoint 'Microsoft.Network/privateEndpoints@2024-05-01' = {
  name: 'pe-${name}-${service}'
  location: location
  tags: tags
  properties: {
    subnet: { id: link.subnetId }
    privateLinkServiceConnections: [
      {
        name: service
        properties: { privateLinkServiceId: targetId, groupIds: [service] }
      }
    ]
  }
}

resource naming 'Microsoft.Network/privateEndpoints/privateDnsZoneGroups@2024-05-01' = {
  parent: endpoint
  name: 'default'
  properties: {
    privateDnsZoneConfigs: [{ name: service, properties: { privateDnsZoneId: link.zoneIds[service] } }]
  }
}
