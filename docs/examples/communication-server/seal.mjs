import { CompactEncrypt, CompactSign, compactDecrypt, compactVerify, decodeProtectedHeader } from 'jose';

const SIGN = 'ES256';
const AGREE = 'ECDH-ES+A256KW';
const ENCRYPT = 'A256GCM';
const SIGNED_TYPE = 'juki+jws';
const ENCRYPTED_CONTENT = 'JOSE';

/**
 * Signs an event, then encrypts it to the prefectural server. The headers have these members and no others, or the server sets the message aside.
 * @param {object} event The CloudEvent.
 * @param {{ kid: string, key: CryptoKey }} own This communication server's signing key.
 * @param {{ kid: string, key: CryptoKey }} server The prefectural server's encryption key of this quarter.
 * @returns {Promise<{ message: string, signedHeader: object, encryptedHeader: object }>} The message to send, and what stands in its headers.
 */
export async function seal(event, own, server) {
  const signed = await new CompactSign(new TextEncoder().encode(JSON.stringify(event)))
    .setProtectedHeader({ alg: SIGN, kid: own.kid, typ: SIGNED_TYPE })
    .sign(own.key);
  const message = await new CompactEncrypt(new TextEncoder().encode(signed))
    .setProtectedHeader({ alg: AGREE, enc: ENCRYPT, kid: server.kid, cty: ENCRYPTED_CONTENT })
    .encrypt(server.key);
  return { message, signedHeader: decodeProtectedHeader(signed), encryptedHeader: decodeProtectedHeader(message) };
}

/**
 * Opens a reply and checks that the prefectural server signed it.
 * @param {string} message The message from this municipality's queue.
 * @param {Map<string, CryptoKey>} own Private keys that replies may be encrypted to, by id. While keys change there are two.
 * @param {Map<string, CryptoKey>} server Keys that the server signs with, by id. The server publishes this quarter's alone: keep the former ones.
 * @returns {Promise<object>} The reply, a CloudEvent.
 * @throws When it is not encrypted to one of these keys or not signed by one of those.
 */
export async function open(message, own, server) {
  const decrypted = await compactDecrypt(message, keyOf(own), { keyManagementAlgorithms: [AGREE], contentEncryptionAlgorithms: [ENCRYPT] });
  expect(decrypted.protectedHeader.cty, ENCRYPTED_CONTENT);
  const verified = await compactVerify(decrypted.plaintext, keyOf(server), { algorithms: [SIGN] });
  expect(verified.protectedHeader.typ, SIGNED_TYPE);
  return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(verified.payload));
}

function keyOf(keys) {
  return ({ kid }) => {
    if (!keys.has(kid))
      throw new Error('The header names a key that is not known here.');
    return keys.get(kid);
  };
}

function expect(found, wanted) {
  if (found !== wanted)
    throw new Error(`A header does not say ${wanted}.`);
}
