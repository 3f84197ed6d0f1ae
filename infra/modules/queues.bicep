// The queues between municipalities and server. A communication server may send notices and what it says of its files, and receive its own replies, nothing else.
import { municipality, privateLink } from '../types.bicep'

param name string
param location string
param tags object
param link privateLink
param workspaceId string

@description('The server\'s identity.')
param principalId string

param updatesQueue string
param forwardingQueue string
param filesQueue string
param loadsQueue string
param bulkQueue string
param municipalities municipality[]

var sender = '69a216fc-b8fb-44d8-bc22-1f3c2cd27a39'
var receiver = '4f6d3b9b-027b-4f4c-9142-0e5a2a2247e0'

// Premium, since only there a namespace has private endpoints.
resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' = {
  name: name
  location: location
  tags: tags
  sku: { name: 'Premium', tier: 'Premium', capacity: 1 }
  properties: {
    disableLocalAuth: true
    minimumTlsVersion: '1.2'
    publicNetworkAccess: 'Disabled'
    zoneRedundant: true
  }
}

module updates 'queue.bicep' = {
  name: '${deployment().name}-updates'
  params: {
    namespaceName: namespace.name
    queueName: updatesQueue
    rights: concat(
      [{ principalId: principalId, role: receiver }],
      map(municipalities, one => { principalId: one.principalId, role: sender })
    )
  }
}

module forwarding 'queue.bicep' = {
  name: '${deployment().name}-forwarding'
  params: {
    namespaceName: namespace.name
    queueName: forwardingQueue
    rights: [{ principalId: principalId, role: receiver }, { principalId: principalId, role: sender }]
  }
}

module files 'queue.bicep' = {
  name: '${deployment().name}-files'
  params: {
    namespaceName: namespace.name
    queueName: filesQueue
    rights: concat(
      [{ principalId: principalId, role: receiver }],
      map(municipalities, one => { principalId: one.principalId, role: sender })
    )
  }
}

module loads 'queue.bicep' = {
  name: '${deployment().name}-loads'
  params: {
    namespaceName: namespace.name
    queueName: loadsQueue
    rights: [{ principalId: principalId, role: receiver }, { principalId: principalId, role: sender }]
  }
}

module bulk 'queue.bicep' = {
  name: '${deployment().name}-bulk'
  params: {
    namespaceName: namespace.name
    queueName: bulkQueue
    rights: [{ principalId: principalId, role: receiver }, { principalId: principalId, role: sender }]
  }
}

@batchSize(10)
module replies 'queue.bicep' = [
  for one in municipalities: {
    name: '${deployment().name}-replies-${one.code}'
    params: {
      namespaceName: namespace.name
      queueName: 'juki-replies-${one.code}'
      rights: [{ principalId: principalId, role: sender }, { principalId: one.principalId, role: receiver }]
    }
  }
]

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: namespace
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

module endpoint 'private-endpoint.bicep' = {
  name: '${deployment().name}-endpoint'
  params: { name: name, location: location, tags: tags, link: link, targetId: namespace.id, service: 'namespace' }
}

output hostName string = '${namespace.name}.servicebus.windows.net'
