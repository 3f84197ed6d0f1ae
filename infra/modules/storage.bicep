// An account of sealed tables and blobs: rows and blobs the server may read and write, tables and containers it may not make.
import { municipality, privateLink } from '../types.bicep'

param name string
param location string
param tags object
param link privateLink
param workspaceId string

@description('The server\'s identity.')
param principalId string

param tables string[]
param containers string[] = []

@description('Communication servers that may write into the first container, each under its municipality\'s code alone.')
param deliverers municipality[] = []

@description('Containers whose blobs can be neither changed nor erased for a while.')
param immutableContainers string[] = []
param immutableDays int = 0

var tableDataContributor = '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
var blobDataContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
var logged = [
  { category: 'StorageRead', enabled: true }
  { category: 'StorageWrite', enabled: true }
  { category: 'StorageDelete', enabled: true }
]

module made 'account.bicep' = {
  name: '${deployment().name}-account'
  params: { name: name, location: location, tags: tags }
}

resource account 'Microsoft.Storage/storageAccounts@2024-01-01' existing = {
  name: name
  dependsOn: [made]
}

resource tableService 'Microsoft.Storage/storageAccounts/tableServices@2024-01-01' = {
  parent: account
  name: 'default'
}

resource table 'Microsoft.Storage/storageAccounts/tableServices/tables@2024-01-01' = [
  for tableName in tables: {
    parent: tableService
    name: tableName
  }
]

// Soft delete, versions, a change feed and points to restore to would keep what was erased; what must be kept lies in immutable containers.
resource blobService 'Microsoft.Storage/storageAccounts/blobServices@2024-01-01' = {
  parent: account
  name: 'default'
  properties: {
    deleteRetentionPolicy: { enabled: false }
    containerDeleteRetentionPolicy: { enabled: false }
    isVersioningEnabled: false
    changeFeed: { enabled: false }
    restorePolicy: { enabled: false }
  }
}

resource container 'Microsoft.Storage/storageAccounts/blobServices/containers@2024-01-01' = [
  for containerName in concat(containers, immutableContainers): {
    parent: blobService
    name: containerName
    properties: { publicAccess: 'None' }
  }
]

// Unlocked as deployed, so that a trial can be taken down again; locking it is a step of its own (docs/deploying.md).
resource immutability 'Microsoft.Storage/storageAccounts/blobServices/containers/immutabilityPolicies@2024-01-01' = [
  for (containerName, index) in immutableContainers: {
    parent: container[length(containers) + index]
    name: 'default'
    properties: {
      immutabilityPeriodSinceCreationInDays: immutableDays
      allowProtectedAppendWrites: false
    }
  }
]

resource tableRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(account.id, principalId, tableDataContributor)
  scope: account
  properties: {
    principalId: principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', tableDataContributor)
  }
}

resource blobRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (containerName, index) in concat(containers, immutableContainers): {
    name: guid(account.id, containerName, principalId, blobDataContributor)
    scope: container[index]
    properties: {
      principalId: principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
    }
  }
]

// Who writes a file may neither read it again nor see another's.
resource deliveryRights 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for one in deliverers: {
    name: guid(account.id, one.code, one.principalId, blobDataContributor)
    scope: container[0]
    properties: {
      principalId: one.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobDataContributor)
      conditionVersion: '2.0'
      condition: '((!(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/read\'}) AND !(ActionMatches{\'Microsoft.Storage/storageAccounts/blobServices/containers/blobs/delete\'})) AND (@Resource[Microsoft.Storage/storageAccounts/blobServices/containers/blobs:path] StringStartsWith \'${one.code}/\'))'
    }
  }
]

resource tableLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'requests'
  scope: tableService
  properties: { workspaceId: workspaceId, logs: logged }
}

resource blobLog 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'requests'
  scope: blobService
  properties: { workspaceId: workspaceId, logs: logged }
}

module endpoint 'private-endpoint.bicep' = [
  for service in ['blob', 'table']: {
    name: '${deployment().name}-${service}'
    params: { name: name, location: location, tags: tags, link: link, targetId: account.id, service: service }
  }
]

output name string = account.name
