// Residents' requests for disclosure (開示請求): those that are open, and the way to take a new one in.

import { SessionEnded, call } from './api.js';
import { caseView } from './case-view.js';
import { applicantText, kindText, matchText, today } from './case-words.js';
import { el } from './dom.js';
import { intakeView } from './intake-view.js';
import { problemBox } from './problem-view.js';
import { push, view } from './shell.js';
import { rowsTable } from './table.js';
import { dateText } from './wording.js';

/** The view. The list is read anew each time it is come back to. */
export function disclosuresView() {
  const list = el('div', { class: 'card list', 'aria-busy': 'true' });
  const fill = () => load(list);
  fill();
  return Object.assign(
    view('開示請求',
      el('p', { class: 'actions' }, el('button', { type: 'button', class: 'primary', 'data-first': true, click: () => push(intakeView()) }, '請求を受け付ける')),
      list),
    { again: fill });
}

async function load(list) {
  try {
    const { cases } = await call('GET', 'disclosures');
    list.replaceChildren(el('h2', {}, `処理中の請求（${cases.length}件）`), cases.length === 0 ? el('p', {}, '処理中の請求はありません。') : table(cases));
  } catch (problem) {
    if (!(problem instanceof SessionEnded)) list.replaceChildren(problemBox(problem));
  }
  list.removeAttribute('aria-busy');
}

const table = cases => rowsTable('処理中の請求', ['文書番号', '種類', '受付日', '期限', '請求者', '照合'],
  [...cases].sort((one, other) => one.dueOn.localeCompare(other.dueOn)).map(each => ({
    cells: [
      each.documentNumber, kindText(each.kind), dateText(each.receivedOn),
      each.dueOn < today() ? el('span', { class: 'late' }, `${dateText(each.dueOn)} 超過`) : dateText(each.dueOn),
      `${applicantText(each.applicant)} ${each.applicantName}`, matchText(each.match),
    ],
    open: () => open(each.id),
  })));

async function open(id) {
  try {
    push(caseView(await call('GET', `disclosures/${id}`)));
  } catch (problem) {
    if (!(problem instanceof SessionEnded)) push(view('開示請求', problemBox(problem)));
  }
}
