// Shapes that several modules share.

@export()
@description('A municipality whose communication server (市町村CS) exchanges messages with this server.')
type municipality = {
  @description('Its code, six digits with check digit (全国地方公共団体コード).')
  @minLength(6)
  @maxLength(6)
  code: string

  @description('Object id of the service principal that its communication server signs in with.')
  principalId: string
}

@export()
@description('What a private endpoint needs: the subnet and, by group id (blob, table, vault, namespace, sites), the zone that names it.')
type privateLink = {
  subnetId: string
  zoneIds: { *: string }
}

@export()
@description('What lies around one of the two servers.')
type surroundings = {
  @description('Address space of its virtual network, a /24. The line to the municipalities (LGWAN) is peered to it by its owner.')
  addressSpace: string

  @description('The communication servers (市町村CS) that it exchanges messages with.')
  municipalities: municipality[]

  @description('https address of its national server (全国サーバ, 附票全国サーバ), ending in a slash.')
  nationalServer: string

  @description('DER of the certificate authority that the national server\'s certificate chains to, base64. Not a secret.')
  nationalAuthority: string

  @description('Addresses (CIDR) at which the national server is reached.')
  @minLength(1)
  nationalAddresses: string[]
}

@export()
@description('What a rule of a subnet lets through, over TCP.')
type passage = {
  name: string

  @description('Addresses (CIDR) or service tag.')
  from: string

  @description('Addresses (CIDR), or one service tag.')
  to: string[]

  ports: string[]
}
