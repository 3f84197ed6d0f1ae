// The lock: after a time without input, when the token expires, on the operator's command. What counts is the clock and not a timer, since
// a machine that sleeps runs no timers: input that comes too late locks instead of going on.

import { warn } from './announce.js';
import { current } from './session.js';

const INPUT = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart'];
const LOOK_EVERY = 1000;
const WARN_BEFORE = 30_000; // [P]

let last = 0;

/**
 * Watches a session until it ends.
 * @param {number} seconds Time without input, in seconds.
 * @param {(reason: string) => void} lock Locks the screen.
 */
export function watch(seconds, lock) {
  const { signal, expiresAt } = current();
  const limit = seconds * 1000;
  last = Date.now();

  const look = () => {
    const [now, idle] = [Date.now(), Date.now() - last];
    if (now >= expiresAt) return locked('サインインの有効時間が終わりました。');
    if (idle >= limit || idle < 0) return locked('しばらく操作がなかったため、画面を閉じました。');
    const left = Math.ceil((limit - idle) / 1000);
    warn(limit - idle <= WARN_BEFORE ? `操作がないため、あと${left > 10 ? '30秒以内' : '10秒以内'}に画面を閉じます。続けるときは、何かキーを押してください。` : '');
    return false;
  };
  const locked = reason => {
    lock(reason);
    return true;
  };
  const note = event => {
    if (look()) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    last = Date.now();
    warn('');
  };

  const timer = setInterval(look, LOOK_EVERY);
  signal.addEventListener('abort', () => clearInterval(timer));
  for (const name of INPUT) addEventListener(name, note, { capture: true, passive: false, signal });
  for (const name of ['visibilitychange', 'focus', 'pageshow']) addEventListener(name, look, { capture: true, signal });
}
