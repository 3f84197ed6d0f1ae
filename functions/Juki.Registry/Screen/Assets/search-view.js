// The search (S1): the grounds first, then the conditions; the answer is a list.

import { call } from './api.js';
import { announce } from './announce.js';
import { conditionFields, readConditions } from './condition-fields.js';
import { el } from './dom.js';
import { formOf, lackingProblem } from './form.js';
import { listView } from './list-view.js';
import { hideProblem } from './problem-view.js';
import { groundsFields, missingGrounds, readGrounds } from './question-form.js';
import { current } from './session.js';
import { push, view } from './shell.js';

/** The view. */
export function searchView() {
  const { operator } = current();
  if (operator.duties.length === 0) return view('検索', el('p', {}, '照会できる事務が登録されていません。端末管理者に確認してください。'));
  const clear = el('button', { type: 'button', click: () => clearConditions(form) }, '検索条件を消す');
  const form = formOf('検索する', [groundsFields(operator), conditionFields()], search, [clear]);
  form.querySelector('select').setAttribute('data-first', '');
  return view('検索', form);
}

function clearConditions(form) {
  const grounds = [...form.querySelectorAll('[aria-labelledby=whom] input, [aria-labelledby=whom] select')];
  for (const control of grounds) {
    if (control.type === 'radio' || control.type === 'checkbox') control.checked = control.type === 'radio' && control.value === '';
    else control.value = '';
  }
  for (const seen of form.querySelectorAll('output')) seen.textContent = '';
  hideProblem(form);
  form.querySelector('[name=name]').focus();
}

async function search(form) {
  const [grounds, conditions] = [readGrounds(form), readConditions(form)];
  const lacking = [...missingGrounds(grounds), ...(Object.keys(conditions).length === 0 ? ['conditions'] : [])];
  if (lacking.length > 0) throw lackingProblem(lacking);
  announce('検索しています。');
  const question = { ...grounds, conditions };
  push(listView(question, await call('POST', current().operator.rights.includes('list') ? 'searches' : 'inquiries', question)));
}
