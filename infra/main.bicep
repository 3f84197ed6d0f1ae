// The two servers of one prefecture, everything that they run on, each reachable from its private network alone. They share the templates
// and the definition of a role; each resource is one server's. The link at the end is the only way from one to the other.
targetScope = 'subscription'

import { surroundings } from 'types.bicep'

@description('Name of the environment, such as prod; part of every resource name.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Region of every resource.')
param location string = 'japaneast'

@description('What lies around the server of the Juki file (都道府県サーバ).')
param juki surroundings

@description('What lies around the server of the Fuhyo file (附票都道府県サーバ).')
param fuhyo surroundings

@description('Issuer of access tokens, as its discovery document names it.')
param tokenIssuer string

@description('Addresses (CIDR) at which that identity provider is reached.')
@minLength(1)
param identityAddresses string[]

@description('Client id of the app registration that stands for the Juki side of the link, and so the audience of tokens for it.')
param linkAudience string

@description('Days for which a destroyed key can still be recovered by the vault; every deadline of erasing counts them in.')
@minValue(7)
@maxValue(90)
param keyRecoveryDays int = 7

@description('Days for which checkpoints of the provision log can be neither changed nor erased: seven years and the month that they close.')
param checkpointDays int = 2588

var tags = { 'azd-env-name': environmentName }
var suffix = take(uniqueString(subscription().subscriptionId, environmentName, location), 6)

resource jukiGroup 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-juki-${environmentName}'
  location: location
  tags: tags
}

resource fuhyoGroup 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-fuhyo-${environmentName}'
  location: location
  tags: tags
}

module keyRole 'modules/key-role.bicep' = {
  name: 'key-role'
  params: { environmentName: environmentName }
}

module jukiIdentity 'modules/identity.bicep' = {
  name: 'juki-identity'
  scope: jukiGroup
  params: { name: 'juki-${environmentName}', location: location, tags: tags }
}

module fuhyoIdentity 'modules/identity.bicep' = {
  name: 'fuhyo-identity'
  scope: fuhyoGroup
  params: { name: 'fuhyo-${environmentName}', location: location, tags: tags }
}

module jukiServer 'modules/server.bicep' = {
  name: 'juki-server'
  scope: jukiGroup
  params: {
    file: 'juki'
    environmentName: environmentName
    suffix: suffix
    location: location
    tags: tags
    around: juki
    otherAddressSpace: fuhyo.addressSpace
    identity: { id: jukiIdentity.outputs.id, clientId: jukiIdentity.outputs.clientId, principalId: jukiIdentity.outputs.principalId }
    tokenIssuer: tokenIssuer
    identityAddresses: identityAddresses
    keyRecoveryDays: keyRecoveryDays
    checkpointDays: checkpointDays
    keyRoleId: keyRole.outputs.id
    furtherSettings: {
      Link__Authority: '${environment().authentication.loginEndpoint}${tenant().tenantId}/v2.0'
      Link__Audience: linkAudience
      Link__Caller: fuhyoIdentity.outputs.principalId
    }
  }
}

module fuhyoServer 'modules/server.bicep' = {
  name: 'fuhyo-server'
  scope: fuhyoGroup
  params: {
    file: 'fuhyo'
    environmentName: environmentName
    suffix: suffix
    location: location
    tags: tags
    around: fuhyo
    otherAddressSpace: juki.addressSpace
    identity: { id: fuhyoIdentity.outputs.id, clientId: fuhyoIdentity.outputs.clientId, principalId: fuhyoIdentity.outputs.principalId }
    tokenIssuer: tokenIssuer
    identityAddresses: identityAddresses
    keyRecoveryDays: keyRecoveryDays
    checkpointDays: checkpointDays
    keyRoleId: keyRole.outputs.id
    asksOverLink: true
    furtherTables: ['NumberRequests']
    furtherContainers: ['temporary-numbers']
    furtherSettings: {
      Link__JukiServer: '${jukiServer.outputs.appUri}/'
      Link__Scope: 'api://${linkAudience}/.default'
      PurgeTemporaryNumbersSchedule: '0 25 * * * *'
      Screen__ClientId: 'fuhyo-screen'
    }
  }
}

// The one way between the two servers: the Juki app, in a subnet of the Fuhyo server's network. An endpoint is called and never calls.
module link 'modules/private-endpoint.bicep' = {
  name: 'juki-link'
  scope: fuhyoGroup
  params: {
    name: 'fuhyo-${environmentName}-link'
    location: location
    tags: tags
    link: { subnetId: fuhyoServer.outputs.linkSubnetId, zoneIds: { sites: fuhyoServer.outputs.siteZoneId } }
    targetId: jukiServer.outputs.appId
    service: 'sites'
  }
}

output JUKI_RESOURCE_GROUP string = jukiGroup.name
output FUHYO_RESOURCE_GROUP string = fuhyoGroup.name
output SERVICE_JUKI_NAME string = jukiServer.outputs.appName
output SERVICE_FUHYO_NAME string = fuhyoServer.outputs.appName
output SERVICE_JUKI_URI string = jukiServer.outputs.appUri
output SERVICE_FUHYO_URI string = fuhyoServer.outputs.appUri
output JUKI_LINE_CERTIFICATE_VAULT string = jukiServer.outputs.certificateVaultName
output FUHYO_LINE_CERTIFICATE_VAULT string = fuhyoServer.outputs.certificateVaultName
output JUKI_QUEUE_NAMESPACE string = jukiServer.outputs.queueNamespace
output FUHYO_QUEUE_NAMESPACE string = fuhyoServer.outputs.queueNamespace
output FUHYO_PRINCIPAL_ID string = fuhyoIdentity.outputs.principalId
