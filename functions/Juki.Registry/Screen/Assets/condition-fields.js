// The second half: whom, by the four items (4情報).

import { readDate } from './read-date.js';
import { terms } from './documents.js';
import { dateField } from './date-field.js';
import { el } from './dom.js';
import { choice, field, group, select, textInput } from './fields.js';

/** The part of the form, with further fields where there are some. */
export function conditionFields(title = '検索条件（4情報）', ...further) {
  return el('section', { class: 'card', 'aria-labelledby': 'whom', 'data-parameter': 'conditions' },
    el('h2', { id: 'whom' }, title),
    further,
    el('p', { class: 'error', hidden: true }),
    el('div', { class: 'row' },
      field('conditions.name', '氏名', textInput({ name: 'name', maxlength: 200, class: 'name' }),
        { hint: '前方一致', after: choice('checkbox', 'isWholeName', 'yes', '完全一致') }),
      field('conditions.nameKana', 'ふりがな', textInput({ name: 'nameKana', maxlength: 200 }), { hint: '前方一致。氏名の代わりに' })),
    el('div', { class: 'row' },
      dateField('conditions.birthDate', '生年月日', 'birthDate', '不詳の部分は省略。例: S61.9.27、1986'),
      dateField('conditions.birthFrom', '生年月日の期間 初め', 'birthFrom', '生年月日の代わりに'),
      dateField('conditions.birthTo', '生年月日の期間 終わり', 'birthTo', '5年未満'),
      group('conditions.sex', '性別', [['', '指定しない'], ['1', '男'], ['2', '女'], ['3', '記載なし']]
        .map(([value, label]) => choice('radio', 'sex', value, label, { checked: value === '' })))),
    el('div', { class: 'row' },
      field('conditions.municipalityCode', '市区町村',
        select([['', '指定しない'], ...terms.municipalities.map(each => [each.code, each.name])], { name: 'municipalityCode' })),
      terms.items.townCode && field('conditions.townCode', '町字コード', textInput({ name: 'townCode', maxlength: 7, inputmode: 'numeric', class: 'code' }), { hint: '市区町村とともに' }),
      field('conditions.address', '住所', textInput({ name: 'address', maxlength: 400, class: 'address' }),
        { hint: '前方一致。市区町村名から', after: choice('checkbox', 'isWholeAddress', 'yes', '完全一致') })));
}

/** The conditions as the contract names them; a date that can't be read goes as it is, and is refused. */
export function readConditions(form) {
  const data = new FormData(form);
  const text = name => (data.get(name) ?? '').trim();
  const date = name => readDate(text(name)) ?? text(name);
  const conditions = {
    name: text('name'), nameKana: text('nameKana'),
    birthDate: text('birthDate') && date('birthDate'), birthFrom: text('birthFrom') && date('birthFrom'), birthTo: text('birthTo') && date('birthTo'),
    sex: text('sex'), municipalityCode: text('municipalityCode'), townCode: text('townCode'), address: text('address'),
    isWholeName: Boolean(text('name') && data.get('isWholeName')), isWholeAddress: Boolean(text('address') && data.get('isWholeAddress')),
  };
  return Object.fromEntries(Object.entries(conditions).filter(([, value]) => value));
}
