// Calls of the server's API with the session's token. Personal data go in bodies alone, and nothing is kept.

import { current } from './session.js';

/** What the server answered instead of what was asked for; `code` is stable. */
export class Problem extends Error {
  constructor({ code, errors = [], countClass = null, correlationId = null }) {
    super(code);
    Object.assign(this, { code, errors, countClass, correlationId });
  }
}

/** The session ended while a call was under way: nobody is left to be told. */
export class SessionEnded extends Error {}

/** Sends a request; the answer as it came. */
export async function send(method, path, body, accept = 'application/json') {
  const session = current();
  if (!session) throw new SessionEnded();
  const response = await fetched(session, `/api/${path}`, {
    method,
    headers: { Authorization: `Bearer ${session.token}`, Accept: accept, ...(body && { 'Content-Type': 'application/json' }) },
    body: body && JSON.stringify(body),
    signal: session.signal,
    cache: 'no-store',
    credentials: 'omit',
    redirect: 'error',
  });
  if (response.ok) return response;
  throw new Problem(await read(session, response.json()).catch(() => ({ code: `http-${response.status}` })));
}

/** Sends a request and reads JSON. */
export async function call(method, path, body) {
  const session = current();
  const response = await send(method, path, body);
  return read(session, response.json());
}

async function fetched(session, address, options) {
  try {
    return await fetch(address, options);
  } catch {
    throw session.signal.aborted ? new SessionEnded() : new Problem({ code: 'unreachable' });
  }
}

async function read(session, reading) {
  try {
    return await reading;
  } catch (broken) {
    throw session.signal.aborted ? new SessionEnded() : broken;
  }
}
