using 'main.bicep'

// Values come from the azd environment: azd env set JUKI_NATIONAL_SERVER https://...
param environmentName = readEnvironmentVariable('AZURE_ENV_NAME', 'test')
param location = readEnvironmentVariable('AZURE_LOCATION', 'japaneast')
param nationalServer = readEnvironmentVariable('JUKI_NATIONAL_SERVER', 'https://national.example/juki/')
param nationalAuthority = readEnvironmentVariable('JUKI_NATIONAL_AUTHORITY', '')
param tokenIssuer = readEnvironmentVariable('JUKI_TOKEN_ISSUER', 'https://identity.example/')
param municipalities = json(readEnvironmentVariable('JUKI_MUNICIPALITIES', '[]'))
