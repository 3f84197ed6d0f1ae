import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { importPKCS8 } from 'jose';
import { Failure } from './failure.mjs';
import { LocalQueue } from './local-queue.mjs';

/**
 * Finds what a communication server needs, of a running local host: the server, the queues and the municipality's own keys.
 * @param {string} data The local host's data folder.
 * @param {string} municipality Six digits.
 * @returns {Promise<{ server: URL, updates: LocalQueue, replies: LocalQueue, sign: { kid: string, key: CryptoKey }, receive: Map<string, CryptoKey> }>}
 * Address of the server, the queue to send to, the queue of replies, the key to sign with, and those to open replies with, by id.
 */
export async function connect(data, municipality) {
  const server = (await runOf(data)).Servers.juki;
  const sign = await keyOf(data, municipality, 'sig', 'ES256');
  const receive = await keyOf(data, municipality, 'enc', 'ECDH-ES+A256KW');
  return {
    server: new URL(server.Address),
    updates: new LocalQueue(server.Settings.MunicipalQueues, server.Settings.JukiUpdatesQueue),
    replies: new LocalQueue(server.Settings.MunicipalQueues, `juki-replies-${municipality}`),
    sign,
    receive: new Map([[receive.kid, receive.key]]),
  };
}

async function runOf(data) {
  try {
    return JSON.parse(await readFile(join(data, 'run.json'), 'utf8'));
  } catch (missing) {
    throw new Failure('nothing-runs', `No local host runs on the data folder '${data}'. Start one, or name its folder with --data.`, missing);
  }
}

async function keyOf(data, municipality, use, algorithm) {
  const kid = `cs-${municipality}-${use}`;
  try {
    return { kid, key: await importPKCS8(await readFile(join(data, 'municipal-keys', `${kid}.pem`), 'utf8'), algorithm) };
  } catch (missing) {
    throw new Failure('sender-unknown', `The local host has no keys of '${municipality}'. Give the six digits of a municipality with a communication server, such as 122033.`, missing);
  }
}
