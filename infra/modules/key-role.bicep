// What the server may do with key objects: make, use, delete and purge them. Not back them up or restore them, which would undo the
// erasing of what they sealed (promise V4), so no built-in role fits.
targetScope = 'subscription'

@description('Name of the environment.')
param environmentName string

resource role 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: guid(subscription().id, 'juki-key-objects', environmentName)
  properties: {
    roleName: 'Juki key objects (${environmentName})'
    description: 'Makes, uses, deletes and purges key objects; never backs them up, exports or restores them.'
    type: 'CustomRole'
    assignableScopes: [subscription().id]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          'Microsoft.KeyVault/vaults/keys/read'
          'Microsoft.KeyVault/vaults/keys/create/action'
          'Microsoft.KeyVault/vaults/keys/wrap/action'
          'Microsoft.KeyVault/vaults/keys/unwrap/action'
          'Microsoft.KeyVault/vaults/keys/sign/action'
          'Microsoft.KeyVault/vaults/keys/verify/action'
          'Microsoft.KeyVault/vaults/keys/delete'
          'Microsoft.KeyVault/vaults/keys/purge/action'
        ]
        notDataActions: []
      }
    ]
  }
}

output id string = role.id
