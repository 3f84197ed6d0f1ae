// The Juki server (都道府県サーバ) of one prefecture: everything that it runs on, reachable from the private network alone.
targetScope = 'subscription'

import { municipality } from 'types.bicep'

@description('Name of the environment, such as prod; part of every resource name.')
@minLength(2)
@maxLength(8)
param environmentName string

@description('Region of every resource.')
param location string = 'japaneast'

@description('Address space of the virtual network, a /24. The line to the municipalities (LGWAN) is peered to it by its owner.')
param addressSpace string = '10.12.0.0/24'

@description('The communication servers (市町村CS): code of the municipality and the Entra identity that its server signs in with.')
param municipalities municipality[]

@description('https address of the national server (全国サーバ) up to its Juki path, ending in a slash.')
param nationalServer string

@description('DER of the certificate authority that the national server\'s certificate chains to, base64. Not a secret.')
param nationalAuthority string

@description('Issuer of access tokens, as its discovery document names it.')
param tokenIssuer string

@description('Days for which a destroyed key can still be recovered by the vault; every deadline of erasing counts them in.')
@minValue(7)
@maxValue(90)
param keyRecoveryDays int = 7

@description('Days for which checkpoints of the provision log can be neither changed nor erased: seven years and the month that they close.')
param checkpointDays int = 2588

var tags = { 'azd-env-name': environmentName }
var suffix = take(uniqueString(subscription().subscriptionId, environmentName, location), 6)

resource group 'Microsoft.Resources/resourceGroups@2024-03-01' = {
  name: 'rg-juki-${environmentName}'
  location: location
  tags: tags
}

module keyRole 'modules/key-role.bicep' = {
  name: 'key-role'
  params: { environmentName: environmentName }
}

module juki 'modules/juki-server.bicep' = {
  name: 'juki-server'
  scope: group
  params: {
    name: 'juki-${environmentName}'
    suffix: suffix
    location: location
    tags: tags
    addressSpace: addressSpace
    municipalities: municipalities
    nationalServer: nationalServer
    nationalAuthority: nationalAuthority
    tokenIssuer: tokenIssuer
    keyRecoveryDays: keyRecoveryDays
    checkpointDays: checkpointDays
    keyRoleId: keyRole.outputs.id
  }
}

output AZURE_RESOURCE_GROUP string = group.name
output SERVICE_JUKI_NAME string = juki.outputs.appName
output SERVICE_JUKI_URI string = juki.outputs.appUri
output JUKI_LINE_CERTIFICATE_VAULT string = juki.outputs.certificateVaultName
output JUKI_QUEUE_NAMESPACE string = juki.outputs.queueNamespace
