using 'main.bicep'

// Values come from the azd environment: azd env set JUKI_NATIONAL_SERVER https://...
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'test')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')
param tokenIssuer = readEnvironmentVariable('TOKEN_ISSUER', 'https://identity.example/')
param identityAddresses = json(readEnvironmentVariable('IDENTITY_ADDRESSES', '["192.0.2.1/32"]'))
param linkAudience = readEnvironmentVariable('LINK_AUDIENCE', '')

param juki = {
  addressSpace: readEnvironmentVariable('JUKI_ADDRESS_SPACE', '10.12.0.0/24')
  municipalities: json(readEnvironmentVariable('JUKI_MUNICIPALITIES', '[]'))
  nationalServer: readEnvironmentVariable('JUKI_NATIONAL_SERVER', 'https://national.example/juki/')
  nationalAuthority: readEnvironmentVariable('JUKI_NATIONAL_AUTHORITY', '')
  nationalAddresses: json(readEnvironmentVariable('JUKI_NATIONAL_ADDRESSES', '["192.0.2.2/32"]'))
}

param fuhyo = {
  addressSpace: readEnvironmentVariable('FUHYO_ADDRESS_SPACE', '10.12.1.0/24')
  municipalities: json(readEnvironmentVariable('FUHYO_MUNICIPALITIES', '[]'))
  nationalServer: readEnvironmentVariable('FUHYO_NATIONAL_SERVER', 'https://national.example/fuhyo/')
  nationalAuthority: readEnvironmentVariable('FUHYO_NATIONAL_AUTHORITY', '')
  nationalAddresses: json(readEnvironmentVariable('FUHYO_NATIONAL_ADDRESSES', '["192.0.2.3/32"]'))
}
