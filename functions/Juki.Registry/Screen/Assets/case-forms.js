// The steps of a request: the person is looked for, the time extended, the request decided.

import { call } from './api.js';
import { decisions } from './case-words.js';
import { conditionFields, readConditions } from './condition-fields.js';
import { dateField } from './date-field.js';
import { el } from './dom.js';
import { choice, field, group, textInput } from './fields.js';
import { formOf, lackingOf, lackingProblem } from './form.js';
import { readDate } from './read-date.js';

const text = (form, name) => (new FormData(form).get(name) ?? '').trim();

/** Looks for the person whom the form names (突合). */
export const matchForm = ({ id, match }, done) => folded(match ? 'もう一度照合する' : null, formOf('照合する',
  [conditionFields('請求書に記載された人',
    field('residentCode', '住民票コード', textInput({ name: 'residentCode', maxlength: 11, inputmode: 'numeric', 'data-first': !match }), { hint: '記載がある場合。4情報と併せて照合します' }))],
  async form => {
    const [residentCode, conditions] = [text(form, 'residentCode'), readConditions(form)];
    const hasConditions = Object.keys(conditions).length > 0;
    if (!residentCode && !hasConditions) throw lackingProblem(['conditions']);
    done(await call('POST', `disclosures/${id}/match`, { ...(residentCode && { residentCode }), ...(hasConditions && { conditions }) }));
  }));

/** Decides. */
export const decisionForm = ({ id, match }, done) => formOf('決定する',
  [el('section', { class: 'card', 'aria-label': '決定' },
    el('h2', {}, match === 'found' ? '該当する人があります' : '該当する人はありません（保有していない旨を開示します）'),
    group('decision', '決定', decisions.map(([value, label]) => choice('radio', 'decision', value, label, { checked: value === 'granted', 'data-first': value === 'granted' })), { required: true }),
    field('ground', '根拠', textInput({ name: 'ground', maxlength: 500, class: 'address' }), { hint: '不開示の場合は、条項とともに' }))],
  async form => {
    const [decision, ground] = [text(form, 'decision'), text(form, 'ground')];
    if (decision === 'refused' && !ground) throw lackingProblem(['ground']);
    done(await call('POST', `disclosures/${id}/decision`, { decision, ...(ground && { ground }) }));
  });

/** Extends the time. */
export const extensionForm = ({ id }, done) => folded('期間を延長する', formOf('延長する',
  [el('div', { class: 'row' },
    dateField('until', '延長後の期限', 'until', '例: R8.12.25', { required: true }),
    field('reason', '延長の理由', textInput({ name: 'reason', maxlength: 500, class: 'address' }), { required: true }))],
  async form => {
    const body = { until: readDate(text(form, 'until')) ?? text(form, 'until'), reason: text(form, 'reason') };
    if (lackingOf(body).length > 0) throw lackingProblem(lackingOf(body));
    done(await call('POST', `disclosures/${id}/extension`, body));
  }));

// What is seldom needed is opened by its summary.
const folded = (summary, form) => summary ? el('details', { class: 'card' }, el('summary', {}, summary), form) : form;
