// The list of who was found: a table whose rows are walked with the arrow keys; Enter opens one.

import { el } from './dom.js';
import { personView } from './person-view.js';
import { back, push, view } from './shell.js';
import { groundsText, receiptText } from './statement.js';
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

function table(question, records) {
  const rows = records.map((record, index) => el('tr', {}, question.items.map((item, column) => {
    const text = valueText(item, record[item]);
    return column === 0
      ? el('th', { scope: 'row' }, el('button', { type: 'button', class: 'row value', tabindex: index === 0 ? 0 : -1, 'data-first': index === 0, click: () => open(question, record) }, text))
      : el('td', { class: 'value' }, text);
  })));
  return el('div', { class: 'card list' },
    el('p', { class: 'hint' }, '上下の矢印キーで選び、Enter キーで詳細を開きます。'),
    el('table', { keydown: walk },
      el('caption', { class: 'unseen' }, '該当する人の一覧'),
      el('thead', {}, el('tr', {}, question.items.map(item => el('th', { scope: 'col' }, itemName(item))))),
      el('tbody', { click: event => event.target.closest('tr').querySelector('button') !== event.target && event.target.closest('tr').querySelector('button').click() }, rows)));
}

const open = async (question, record) => {
  const opened = await personView(question, record);
  if (opened) push(opened);
};

// One row of the list is a stop of the Tab key: the one that was walked to.
function walk(event) {
  const buttons = [...event.currentTarget.querySelectorAll('button.row')];
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  const target = buttons[Math.min(Math.max(to, 0), buttons.length - 1)];
  for (const button of buttons) button.tabIndex = button === target ? 0 : -1;
  target.focus();
}
