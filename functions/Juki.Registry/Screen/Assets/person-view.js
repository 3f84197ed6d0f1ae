// One person: the current record, and the superseded ones below, newest first.

import { Problem, SessionEnded, call } from './api.js';
import { announce } from './announce.js';
import { el } from './dom.js';
import { problemBox } from './problem-view.js';
import { current } from './session.js';
import { back, view } from './shell.js';
import { groundsText, receiptText } from './statement.js';
import { itemName, valueText } from './wording.js';

/** The view of the person of a row; null where the session ended meanwhile. */
export async function personView(question, row) {
  const wayBack = el('p', { class: 'actions' }, el('button', { type: 'button', click: back }, '一覧へ戻る', el('kbd', {}, 'Esc')));
  if (!current().operator.rights.includes('list')) return view('個人の記録', groundsText(question), recordCard(question.items, row), wayBack);
  announce('記録を読み出しています。');
  try {
    const { records, receipt } = await call('POST', 'histories', { ...question, conditions: conditionsOf(question.conditions, row) });
    if (records.length === 0) return view('個人の記録', groundsText(question), el('p', { class: 'card' }, '記録が変わりました。検索し直してください。'), wayBack, receiptText(receipt));
    return Object.assign(
      view('個人の記録', groundsText(question), recordCard(question.items, records[0]), historyCard(question.items, records), wayBack, receiptText(receipt)),
      { told: `現在の記録と、以前の記録${records.length - 1}件があります。` });
  } catch (problem) {
    if (problem instanceof SessionEnded) return null;
    const several = problem instanceof Problem && problem.code === 'several-found'
      && el('p', {}, '項目に氏名、生年月日、性別、住所をすべて含めて検索すると、1人に絞れます。');
    return view('個人の記録', groundsText(question), problemBox(problem), several, recordCard(question.items, row), wayBack);
  }
}

// The person is asked for by what the search asked with, and by the four items as the row has them.
function conditionsOf(asked, row) {
  const conditions = { ...asked };
  const put = (without, values) => {
    for (const name of without) delete conditions[name];
    Object.assign(conditions, values);
  };
  if (row.name) put(['nameKana'], { name: row.name, isWholeName: true });
  if (row.birthDate && row.birthDate !== '00000000') put(['birthFrom', 'birthTo'], { birthDate: row.birthDate });
  if (row.sex !== undefined) put([], { sex: row.sex || '3' });
  if (row.address) put([], { address: row.address, isWholeAddress: true });
  return conditions;
}

const recordCard = (items, record) => el('section', { class: 'card', 'aria-labelledby': 'current' },
  el('h2', { id: 'current' }, '現在の記録'),
  el('dl', { class: 'record' }, items.map(item =>
    el('div', { class: `item-${item}` }, el('dt', {}, itemName(item)), el('dd', { class: 'value' }, valueText(item, record[item]))))));

function historyCard(items, records) {
  if (records.length === 1) return el('section', { class: 'card' }, el('h2', {}, '以前の記録'), el('p', {}, '以前の記録はありません。'));
  const cell = (item, index) => {
    const isOther = records[index][item] !== records[index - 1][item];
    return el('td', { class: isOther ? 'value other' : 'value' }, valueText(item, records[index][item]), isOther && el('span', { class: 'unseen' }, '（次の記録と異なる）'));
  };
  return el('section', { class: 'card list', 'aria-labelledby': 'history' },
    el('h2', { id: 'history' }, `以前の記録（${records.length - 1}件、新しい順）`),
    el('table', {},
      el('thead', {}, el('tr', {}, items.map(item => el('th', { scope: 'col' }, itemName(item))))),
      el('tbody', {}, records.slice(1).map((_, index) => el('tr', {}, items.map(item => cell(item, index + 1)))))));
}
