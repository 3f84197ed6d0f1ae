// The search (S1): the grounds first, then the conditions; the answer is a list.

import { SessionEnded, call } from './api.js';
import { announce } from './announce.js';
import { conditionFields, readConditions } from './condition-fields.js';
import { el } from './dom.js';
import { listView } from './list-view.js';
import { hideProblem, showProblem } from './problem-view.js';
import { groundsFields, missingGrounds, readGrounds } from './question-form.js';
import { current } from './session.js';
import { push, view } from './shell.js';

const missing = parameters => ({ code: 'request-invalid', errors: parameters.map(parameter => ({ parameter })), countClass: null, correlationId: null });

/** The view. */
export function searchView() {
  const { operator } = current();
  if (operator.duties.length === 0) return view('検索', el('p', {}, '照会できる事務が登録されていません。端末管理者に確認してください。'));
  const submit = el('button', { type: 'submit', class: 'primary' }, '検索する');
  const form = el('form', { novalidate: true, autocomplete: 'off', submit: event => { event.preventDefault(); search(form, submit); } },
    groundsFields(operator),
    conditionFields(),
    el('p', { class: 'actions' }, submit, el('button', { type: 'button', click: () => clearConditions(form) }, '検索条件を消す')));
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

async function search(form, submit) {
  hideProblem(form);
  const [grounds, conditions] = [readGrounds(form), readConditions(form)];
  const lacking = [...missingGrounds(grounds), ...(Object.keys(conditions).length === 0 ? ['conditions'] : [])];
  if (lacking.length > 0) return showProblem(form, missing(lacking));
  submit.disabled = true;
  announce('検索しています。');
  try {
    const question = { ...grounds, conditions };
    const answer = await call('POST', current().operator.rights.includes('list') ? 'searches' : 'inquiries', question);
    push(listView(question, answer));
  } catch (problem) {
    if (!(problem instanceof SessionEnded)) showProblem(form, problem);
  } finally {
    submit.disabled = false;
  }
}
