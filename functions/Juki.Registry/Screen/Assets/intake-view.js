// A request is taken in as it stands on the set form (請求書).

import { call } from './api.js';
import { caseView } from './case-view.js';
import { applicants, kinds, today } from './case-words.js';
import { dateField } from './date-field.js';
import { el } from './dom.js';
import { choice, field, group, textInput } from './fields.js';
import { formOf, lackingOf, lackingProblem } from './form.js';
import { readDate } from './read-date.js';
import { replace, view } from './shell.js';

/** The view. */
export function intakeView() {
  const form = formOf('受け付ける', [el('section', { class: 'card' },
    group('kind', '請求の種類', kinds.map(([value, label]) => choice('radio', 'kind', value, label, { checked: value === 'record' })), { required: true }),
    el('div', { class: 'row' },
      field('documentNumber', '文書番号', textInput({ name: 'documentNumber', maxlength: 100, 'data-first': true }), { required: true }),
      dateField('receivedOn', '受付日', 'receivedOn', '例: 20261126、R8.11.26', { required: true })),
    group('applicant', '請求者', applicants.map(([value, label]) => choice('radio', 'applicant', value, label, { checked: value === 'self' })), { required: true }),
    field('applicantName', '請求者の氏名', textInput({ name: 'applicantName', maxlength: 200, class: 'name' }), { required: true }))],
  takeIn);
  form.querySelector('[name=receivedOn]').value = today();
  return view('請求の受付', form);
}

async function takeIn(form) {
  const body = Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, value.trim()]));
  if (lackingOf(body).length > 0) throw lackingProblem(lackingOf(body));
  const taken = await call('POST', 'disclosures', { ...body, receivedOn: readDate(body.receivedOn) ?? body.receivedOn });
  replace(Object.assign(caseView(taken), { told: '受け付けました。' }));
}
