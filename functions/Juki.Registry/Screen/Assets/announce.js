import { byId } from './dom.js';

/** Tells of a result, to those who hear the screen too. */
export const announce = text => { byId('status').textContent = text; };

/** Warns, seen and heard, until it is taken back with an empty text. */
export const warn = text => { if (byId('warning').textContent !== text) byId('warning').textContent = text; };

/** Takes back all that was told. */
export function hush() {
  announce('');
  warn('');
}
