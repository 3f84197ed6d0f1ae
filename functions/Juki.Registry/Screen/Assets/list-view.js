// The list of who was found: a table whose rows are walked with the arrow keys; Enter opens one.

import { el } from './dom.js';
import { personView } from './person-view.js';
import { back, push, view } from './shell.js';
import { groundsText, receiptText } from './statement.js';
import { rowsTable } from './table.js';
import { itemName, valueText } from './wording.js';

/** The view of an answer. */
export function listView(question, { records, receipt }) {
  const title = records.length === 0 ? '検索結果 該当なし' : `検索結果 ${records.length}人`;
  const told = records.length === 0 ? '該当する人はいません。' : `${records.length}人が該当しました。`;
  return Object.assign(view(title,
    groundsText(question),
    records.length === 0
      ? el('p', { class: 'card' }, '該当する人はいません。この事務で提供を受けられる人に限られます。')
      : table(question, [...records].sort(byName)),
    el('p', { class: 'actions' }, el('button', { type: 'button', click: back }, '検索条件へ戻る', el('kbd', {}, 'Esc'))),
    receiptText(receipt)), { told });
}

const byName = (one, other) => (one.name ?? '').localeCompare(other.name ?? '', 'ja') || (one.birthDate ?? '').localeCompare(other.birthDate ?? '');

const table = (question, records) => el('div', { class: 'card list' },
  el('p', { class: 'hint' }, '上下の矢印キーで選び、Enter キーで詳細を開きます。'),
  rowsTable('該当する人の一覧', question.items.map(itemName),
    records.map(record => ({ cells: question.items.map(item => valueText(item, record[item])), open: () => open(question, record) })), 'value'));

const open = async (question, record) => {
  const opened = await personView(question, record);
  if (opened) push(opened);
};
