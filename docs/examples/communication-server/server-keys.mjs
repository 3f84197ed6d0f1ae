import { importJWK } from 'jose';
import { Failure } from './failure.mjs';

/**
 * Fetches the prefectural server's public message keys of this quarter.
 * @param {URL} server Address of the server.
 * @returns {Promise<{ encrypt: { kid: string, key: CryptoKey }, verify: Map<string, CryptoKey> }>} The key to encrypt to, and those that replies are signed with, by id.
 */
export async function fetchServerKeys(server) {
  const { keys } = await fetchSet(new URL('api/message-keys', server));
  const imported = await Promise.all(keys.map(async jwk => ({ kid: jwk.kid, use: jwk.use, key: await importJWK(jwk, jwk.alg) })));
  return {
    encrypt: imported.find(({ use }) => use === 'enc'),
    verify: new Map(imported.filter(({ use }) => use === 'sig').map(({ kid, key }) => [kid, key])),
  };
}

async function fetchSet(address) {
  let answer;
  try {
    answer = await fetch(address);
  } catch (unreachable) {
    throw new Failure('server-unreachable', `The server at ${address.origin} can't be reached. See whether it runs.`, unreachable);
  }

  if (!answer.ok)
    throw new Failure('server-keys-unavailable', `The server gave no message keys (${answer.status}). Try again; what it logged under the request says why.`);
  return answer.json();
}
