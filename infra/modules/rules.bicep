// What a subnet lets through in one direction: what is named, and nothing else.
import { passage } from '../types.bicep'

param name string
param location string
param tags object

@allowed(['Inbound', 'Outbound'])
param direction string

param passages passage[]

@description('Addresses from which nothing passes, whatever is named; none where empty.')
param refused string = ''

var nothing = { direction: direction, access: 'Deny', protocol: '*', sourcePortRange: '*', destinationAddressPrefix: '*', destinationPortRange: '*' }

resource rules 'Microsoft.Network/networkSecurityGroups@2024-05-01' = {
  name: name
  location: location
  tags: tags
  properties: {
    securityRules: concat(
      refused == '' ? [] : [{ name: 'nothing-from-the-other-server', properties: union(nothing, { priority: 100, sourceAddressPrefix: refused }) }],
      map(passages, (one, index) => {
        name: one.name
        properties: union(
          {
            priority: 200 + (10 * index)
            direction: direction
            access: 'Allow'
            protocol: 'Tcp'
            sourceAddressPrefix: one.from
            sourcePortRange: '*'
            destinationPortRanges: one.ports
          },
          // A service tag may stand in the singular alone.
          length(one.to) == 1 ? { destinationAddressPrefix: one.to[0] } : { destinationAddressPrefixes: one.to }
        )
      }),
      [{ name: 'nothing-else', properties: union(nothing, { priority: 4096, sourceAddressPrefix: '*' }) }]
    )
  }
}

output id string = rules.id
