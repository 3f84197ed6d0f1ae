// The screen begins here: it comes back from the sign-in, or shows the way to it.

import { call } from './api.js';
import { hush } from './announce.js';
import { settings } from './documents.js';
import { byId } from './dom.js';
import { guard } from './guard.js';
import { watch } from './lock.js';
import { lockedView } from './locked-view.js';
import { pagesFor } from './pages.js';
import { meaning } from './problem-view.js';
import { begin, current, end, isOpen } from './session.js';
import { clear, header, listen, openPage } from './shell.js';
import { redeem, takeAnswer } from './sign-in.js';
import { watermark } from './watermark.js';

/** Locks: the session ends, and everything that it showed goes. */
function lock(reason) {
  end();
  hush();
  clear();
  byId('header').replaceChildren();
  document.querySelector('.watermark')?.remove();
  openPage(lockedView(reason));
}

async function enter(answer) {
  const { token, expiresAt } = await redeem(settings, answer);
  begin(token, expiresAt);
  current().operator = await call('GET', 'operator');
  watch(settings.lockSeconds, lock);
  const { operator } = current();
  document.body.append(watermark(`${operator.operatorId}  ${operator.terminal}`));
  const pages = pagesFor(operator);
  const choose = header(pages, page => openPage(page.view()), () => lock('画面を閉じました。'));
  choose(pages[0]);
}

async function start() {
  guard();
  listen();
  addEventListener('keydown', event => {
    if (event.key !== 'F9' || !isOpen()) return;
    event.preventDefault();
    lock('画面を閉じました。');
  });
  // A page that the browser keeps for its back key keeps nothing.
  addEventListener('pagehide', () => { if (isOpen()) lock(); });
  const answer = takeAnswer();
  if (!answer) return lock();
  try {
    await enter(answer);
  } catch (failed) {
    lock(failed.code?.startsWith('OAUTH') || !failed.code ? 'サインインできませんでした。もう一度試してください。' : meaning(failed));
  }
}

await start();
