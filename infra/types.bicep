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
