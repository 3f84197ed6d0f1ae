// The documents of a request: shown on the screen, or opened as the printed report, the only thing that leaves it.

import { SessionEnded, call } from './api.js';
import { announce } from './announce.js';
import { el } from './dom.js';
import { problemBox } from './problem-view.js';
import { openReport } from './report-file.js';
import { reportView } from './report-view.js';
import { push } from './shell.js';

const documentsOf = read => [
  read.decision === 'granted' && ['report', '開示帳票'],
  read.decision && ['decision-notice', '決定通知書'],
  read.steps.some(step => step.act === 'extended') && ['extension-notice', '期間延長通知書'],
].filter(Boolean);

/** The part of the view; null while there is no document. */
export function documentsCard(read) {
  const documents = documentsOf(read);
  if (documents.length === 0) return null;
  const trouble = el('div', {});
  const guarded = work => async () => {
    trouble.replaceChildren();
    try {
      await work();
    } catch (problem) {
      if (!(problem instanceof SessionEnded)) trouble.replaceChildren(problemBox(problem));
    }
  };
  return el('section', { class: 'card', 'aria-labelledby': 'documents' },
    el('h2', { id: 'documents' }, '文書'),
    documents.map(([document, name], index) => el('p', { class: 'actions' },
      el('span', { class: 'document' }, name),
      el('button', { type: 'button', 'data-first': index === 0, 'aria-label': `${name}を画面に表示`, click: guarded(() => show(read, document, name)) }, '画面に表示'),
      el('button', { type: 'button', 'aria-label': `${name}を印刷用に開く`, click: guarded(() => open(read, document)) }, '印刷用に開く'))),
    trouble);
}

async function show(read, document, name) {
  push(reportView(name, await call('POST', `disclosures/${read.id}/documents`, { document })));
}

async function open(read, document) {
  announce('帳票を作成しています。');
  await openReport(`disclosures/${read.id}/documents`, { document });
  announce('帳票を別のタブで開きました。画面を閉じると、帳票も閉じます。');
}
