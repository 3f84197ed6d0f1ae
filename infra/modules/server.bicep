// One of the two servers, whichever: its parts and how they hang together; each module makes one kind of thing.
import { privateLink, surroundings } from '../types.bicep'

@description('The file that it keeps, in names of resources and settings.')
@allowed(['juki', 'fuhyo'])
param file string

param environmentName string
param suffix string
param location string
param tags object

@description('What lies around it.')
param around surroundings

@description('The other server\'s address space, from which nothing is let in.')
param otherAddressSpace string

@description('The identity that it runs as.')
param identity { id: string, clientId: string, principalId: string }

param tokenIssuer string
param identityAddresses string[]
param keyRecoveryDays int
param checkpointDays int
param keyRoleId string

@description('Whether it may reach the other server over the link, and has a subnet for the endpoint of it.')
param asksOverLink bool = false

@description('Containers that this server alone has.')
param furtherContainers string[] = []

@description('Tables of the records account that this server alone has.')
param furtherTables string[] = []

@description('Settings that this server alone has.')
param furtherSettings { *: string }

var name = '${file}-${environmentName}'
var account = replace(name, '-', '')
var updatesQueue = 'juki-updates'
var forwardingQueue = 'juki-forwarding'
var filesQueue = 'juki-files'
var loadsQueue = 'juki-loads'
var bulkQueue = 'juki-bulk'
var registers = '/home/site/wwwroot/registers'

module network 'network.bicep' = {
  name: 'network'
  params: {
    name: name
    location: location
    tags: tags
    addressSpace: around.addressSpace
    otherAddressSpace: otherAddressSpace
    nationalAddresses: around.nationalAddresses
    identityAddresses: identityAddresses
    asksOverLink: asksOverLink
  }
}

var link privateLink = { subnetId: network.outputs.endpointSubnetId, zoneIds: network.outputs.zoneIds }

module watch 'watch.bicep' = {
  name: 'watch'
  params: { name: name, location: location, tags: tags, principalId: identity.principalId }
}

module records 'storage.bicep' = {
  name: 'records'
  params: {
    name: take('${account}rec${suffix}', 24)
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    tables: concat(['People', 'NumberClaims', 'Markers', 'Quarantine', 'Backlog', 'NoticeIds', 'SearchIndex', 'Due', 'Retention', 'Cases', 'Digests', 'MunicipalFiles', 'IntegrityChecks', 'BulkJobs', 'Ledgers'], furtherTables)
    containers: concat(['municipal-files', 'quarantine', 'bulk'], furtherContainers)
    deliverers: around.municipalities
  }
}

module keys 'storage.bicep' = {
  name: 'keys'
  params: {
    name: take('${account}key${suffix}', 24)
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    tables: ['DataKeys', 'MessageKeys']
  }
}

module log 'storage.bicep' = {
  name: 'log'
  params: {
    name: take('${account}log${suffix}', 24)
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    tables: ['Provisions', 'ProvisionFolds', 'Exchanges']
    immutableContainers: ['checkpoints']
    immutableDays: checkpointDays
  }
}

module host 'host-storage.bicep' = {
  name: 'host-storage'
  params: {
    name: take('${account}app${suffix}', 24)
    location: location
    tags: tags
    link: link
    principalId: identity.principalId
  }
}

module keyVault 'vault.bicep' = {
  name: 'key-vault'
  params: {
    name: take('kv-${name}-${suffix}', 24)
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    roleId: keyRoleId
    recoveryDays: keyRecoveryDays
  }
}

// Apart from the data keys: who imports the line's certificate needs no right over those, and the server reads this one alone.
module certificateVault 'vault.bicep' = {
  name: 'certificate-vault'
  params: {
    name: take('kv-${name}-line-${suffix}', 24)
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    roleId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', '4633458b-17de-408a-b874-0445c86b69e6') // Key Vault Secrets User
    recoveryDays: keyRecoveryDays
  }
}

module queues 'queues.bicep' = {
  name: 'queues'
  params: {
    name: 'sb-${name}-${suffix}'
    location: location
    tags: tags
    link: link
    workspaceId: watch.outputs.workspaceId
    principalId: identity.principalId
    updatesQueue: updatesQueue
    forwardingQueue: forwardingQueue
    filesQueue: filesQueue
    loadsQueue: loadsQueue
    bulkQueue: bulkQueue
    municipalities: around.municipalities
  }
}

module app 'function-app.bicep' = {
  name: 'function-app'
  params: {
    name: 'func-${name}-${suffix}'
    location: location
    tags: union(tags, { 'azd-service-name': file })
    identityId: identity.id
    appSubnetId: network.outputs.appSubnetId
    link: link
    workspaceId: watch.outputs.workspaceId
    packageContainer: host.outputs.packageContainer
    settings: union(
      {
        AZURE_CLIENT_ID: identity.clientId
        AzureWebJobsStorage__accountName: host.outputs.name
        AzureWebJobsStorage__clientId: identity.clientId
        AzureWebJobsStorage__credential: 'managedidentity'
        APPLICATIONINSIGHTS_CONNECTION_STRING: watch.outputs.connectionString
        APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'ClientId=${identity.clientId};Authorization=AAD'
        FUNCTIONS_REQUEST_BODY_SIZE_LIMIT: '67108864'

        MunicipalQueues__fullyQualifiedNamespace: queues.outputs.hostName
        MunicipalQueues__clientId: identity.clientId
        MunicipalQueues__credential: 'managedidentity'
        JukiUpdatesQueue: updatesQueue
        JukiForwardingQueue: forwardingQueue
        JukiFilesQueue: filesQueue
        JukiLoadsQueue: loadsQueue
        JukiBulkQueue: bulkQueue

        // Six fields, UTC: the nightly ones begin at three in the morning in Japan.
        SweepForwardingSchedule: '0 * * * * *'
        SweepHeldSchedule: '30 * * * * *'
        SweepBacklogSchedule: '15 * * * * *'
        SweepCasesSchedule: '20 */5 * * * *'
        SweepBulkJobsSchedule: '40 */5 * * * *'
        WatchOpenWorkSchedule: '0 */5 * * * *'
        FoldProvisionsSchedule: '45 * * * * *'
        AuditProvisionsSchedule: '0 50 18 * * *'
        PurgeHistorySchedule: '0 10 18 * * *'
        PurgeProvisionsSchedule: '0 20 18 * * *'
        PurgeExchangesSchedule: '0 25 18 * * *'
        PurgeCasesSchedule: '0 35 18 * * *'
        PurgeBulkSchedule: '0 5 * * * *'
        PurgeLedgersSchedule: '0 36 18 * * *'
        PurgeMessageKeysSchedule: '0 30 18 * * *'
        PurgeFilesSchedule: '0 45 18 * * *'
        RotateCurrentKeysSchedule: '0 40 * * * *'
        SweepLoadsSchedule: '10 * * * * *'
        RemindIntegritySchedule: '0 5 0 * * *'
        RebuildDigestsSchedule: '0 */10 * * * *'

        Storage__Records: records.outputs.name
        Storage__Keys: keys.outputs.name
        Storage__Log: log.outputs.name
        Vault__File: file
        Vault__Keys: keyVault.outputs.address

        Messaging__MunicipalRegister: '${registers}/municipal-register.json'
        Messaging__Source: '/prefecture/12/${file}'
        Forwarding__NationalServer: around.nationalServer
        Forwarding__NationalAuthority: around.nationalAuthority
        Forwarding__ClientCertificate: '@Microsoft.KeyVault(SecretUri=${certificateVault.outputs.address}secrets/national-line/)'
        Access__Authority: tokenIssuer
        Access__Audience: '${file}-server'
        Access__AgenciesFile: '${registers}/agencies.csv'
        Access__OperatorsFile: '${registers}/operators.csv'
        Access__DutyDecisionsFile: '${registers}/duty-decisions.csv'
        Bulk__DrivesFile: '${registers}/drives.csv'
      },
      furtherSettings
    )
  }
}

output appName string = app.outputs.name
output appUri string = app.outputs.uri
output certificateVaultName string = certificateVault.outputs.name
output queueNamespace string = queues.outputs.hostName
output appId string = app.outputs.id
output linkSubnetId string = network.outputs.linkSubnetId
output siteZoneId string = network.outputs.zoneIds.sites
