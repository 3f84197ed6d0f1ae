// The first half of every question: by which duty, why, on which document, for which items (利用事由 before the search, S1).

import { el } from './dom.js';
import { choice, field, group, select, textInput } from './fields.js';
import { itemName } from './wording.js';

const USUAL = ['name', 'birthDate', 'sex', 'address'];

/** The part of the form for an operator's duties. */
export function groundsFields(operator) {
  const duty = select([['', '選んでください'], ...operator.duties.map(each => [each.code, `${each.name}（${each.code}）`])], { name: 'duty' });
  const items = el('div', { class: 'items' });
  const fill = () => {
    const chosen = operator.duties.find(each => each.code === duty.value);
    items.replaceChildren(...itemFields(chosen));
  };
  if (operator.duties.length === 1) duty.value = operator.duties[0].code;
  duty.addEventListener('change', fill);
  fill();
  return el('section', { class: 'card', 'aria-labelledby': 'grounds' },
    el('h2', { id: 'grounds' }, '照会の根拠'),
    el('div', { class: 'row' },
      field('duty', '事務', duty, { required: true }),
      field('documentNumber', '文書番号', textInput({ name: 'documentNumber', maxlength: 100 }), { required: true }),
      field('purpose', '利用事由', textInput({ name: 'purpose', maxlength: 200 }), { required: true })),
    items);
}

function itemFields(duty) {
  if (!duty) return [group('items', '必要な項目', [el('span', { class: 'hint' }, '事務を選ぶと、求められる項目が表示されます。')], { required: true })];
  return [
    group('items', '必要な項目', duty.items.map(item => choice('checkbox', 'items', item, itemName(item), { checked: USUAL.includes(item) })), { required: true }),
    duty.includesRemoved && group('includesRemoved', '消除者・死亡者', [choice('checkbox', 'includesRemoved', 'yes', '消除者・死亡者も含める')]),
  ].filter(Boolean);
}

/** What the operator has stated, as the contract names it. */
export function readGrounds(form) {
  const data = new FormData(form);
  return {
    duty: data.get('duty'),
    purpose: data.get('purpose').trim(),
    documentNumber: data.get('documentNumber').trim(),
    items: data.getAll('items'),
    ...(data.get('includesRemoved') && { includesRemoved: true }),
  };
}

/** Parameters of what has not been stated. */
export const missingGrounds = grounds =>
  ['duty', 'documentNumber', 'purpose', 'items'].filter(parameter => grounds[parameter].length === 0);
