import { readFile } from 'node:fs/promises';
import { Failure } from './failure.mjs';

/** A notice of a change (通知). */
export const UPDATE = 'jp.juki.update.v1';

/** A sequence number (更新順番号) that its sender gives up. */
export const VOID = 'jp.juki.void.v1';

/**
 * Makes the CloudEvent that is signed.
 * @param {string} type UPDATE or VOID.
 * @param {string} municipality Code of the communication server's municipality, six digits. For the wards of a city, the city's.
 * @param {string} id A UUID in lower case. The same content goes under the same id when it is sent again.
 * @param {object} data The items, or what a void names.
 * @returns {object} The event.
 */
export function eventOf(type, municipality, id, data) {
  return {
    specversion: '1.0',
    type,
    source: `/municipal-cs/${municipality}`,
    id,
    time: new Date().toISOString(),
    datacontenttype: 'application/json',
    data,
  };
}

/**
 * Reads the items of a notice, or what a void names.
 * @param {string} file A file with one JSON object, by the names of the contract.
 * @returns {Promise<object>} The object.
 */
export async function readData(file) {
  let data;
  try {
    data = JSON.parse(await readFile(file, 'utf8'));
  } catch (unreadable) {
    throw new Failure('items-unreadable', `'${file}' can't be read as JSON. Name a file with the items of one notice.`, unreadable);
  }

  if (data === null || typeof data !== 'object' || Array.isArray(data))
    throw new Failure('items-unreadable', `'${file}' holds no JSON object. Name a file with the items of one notice.`);
  return data;
}
