// A key vault with one right of the server's on it, nothing public, rights by role alone.
import { privateLink } from '../types.bicep'

param name string
param location string
param tags object
param link privateLink
param workspaceId string

@description('The server\'s identity.')
param principalId string

@description('What it may do here.')
param roleId string

param recoveryDays int

// Purge protection would forbid the erasing that promise V4 is about; the deadlines of the law count the days of soft delete in.
resource vault 'Microsoft.KeyVault/vaults@2024-11-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    tenantId: tenant().tenantId
    sku: { family: 'A', name: 'premium' }
    enableRbacAuthorization: true
    enableSoftDelete: true
    softDeleteRetentionInDays: recoveryDays
    publicNetworkAccess: 'Disabled'
    networkAcls: { defaultAction: 'Deny', bypass: 'None' }
  }
}

resource rights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(vault.id, principalId, roleId)
  scope: vault
  properties: { principalId: principalId, principalType: 'ServicePrincipal', roleDefinitionId: roleId }
}

resource audit 'Microsoft.Insights/diagnosticSettings@2021-05-01-preview' = {
  name: 'audit'
  scope: vault
  properties: { workspaceId: workspaceId, logs: [{ categoryGroup: 'audit', enabled: true }] }
}

module endpoint 'private-endpoint.bicep' = {
  name: '${deployment().name}-endpoint'
  params: { name: name, location: location, tags: tags, link: link, targetId: vault.id, service: 'vault' }
}

output name string = vault.name
output address string = vault.properties.vaultUri
