// The Functions host's own account: leases of timers and the app's package. Nothing of a person lies here.
import { privateLink } from '../types.bicep'

param name string
param location string
param tags object
param link privateLink

@description('The server\'s identity.')
param principalId string

var blobDataOwner = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'

module made 'account.bicep' = {
  name: '${deployment().name}-account'
  params: { name: name, location: location, tags: tags }
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: name
  dependsOn: [made]
}

resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource packages 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = {
  parent: blobService
  name: 'app-package'
  properties: { publicAccess: 'None' }
}

// The host takes and breaks leases, which needs the owner's role; no smaller built-in one has it.
resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, blobDataOwner)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataOwner)
  }
}

module endpoint 'private-endpoint.bicep' = {
  name: '${deployment().name}-blob'
  params: { name: name, location: location, tags: tags, link: link, targetId: account.id, service: 'blob' }
}

output name string = account.name
output packageContainer string = 'https://${account.name}.blob.${environment().suffixes.storage}/${packages.name}'
