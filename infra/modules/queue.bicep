// One queue and who may do what with it. The delivery rules are those that the local host's queues keep.
param namespaceName string
param queueName string

@description('Identities and the built-in role that each has on this queue.')
param rights { principalId: string, role: string }[]

resource namespace 'Microsoft.ServiceBus/namespaces@2024-01-01' existing = {
  name: namespaceName
}

resource queue 'Microsoft.ServiceBus/namespaces/queues@2024-01-01' = {
  parent: namespace
  name: queueName
  properties: {
    maxDeliveryCount: 10
    lockDuration: 'PT1M'
    maxMessageSizeInKilobytes: 1024
    deadLetteringOnMessageExpiration: true
    requiresDuplicateDetection: false
    requiresSession: false
  }
}

resource right 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for one in rights: {
    name: guid(queue.id, one.principalId, one.role)
    scope: queue
    properties: {
      principalId: one.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', one.role)
    }
  }
]
