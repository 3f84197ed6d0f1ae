// The one session of the page: token, operator and what is under way. It lives in this module's memory alone, and ends as a whole.

let open = null;

/** Whether somebody is signed in. */
export const isOpen = () => open !== null;

/** The open session: token, expiresAt (milliseconds), signal that aborts when it ends, and operator once known. */
export const current = () => open;

/** Begins a session. */
export function begin(token, expiresAt) {
  const controller = new AbortController();
  open = { token, expiresAt, operator: null, signal: controller.signal, end: () => controller.abort() };
}

/** Ends it: the token is forgotten, requests under way are broken off, what listens to the signal cleans up. */
export function end() {
  const ended = open;
  open = null;
  ended?.end();
}
