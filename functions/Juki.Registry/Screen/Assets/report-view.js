// A document of a request on the screen.

import { momentText } from './case-words.js';
import { settings } from './documents.js';
import { el } from './dom.js';
import { back, view } from './shell.js';
import { receiptText } from './statement.js';

/** The view of a document. */
export function reportView(name, report) {
  return view(name,
    el('p', { class: 'grounds' }, el('span', {}, el('b', {}, '文書番号'), ` ${report.documentNumber}`), el('span', {}, el('b', {}, '作成'), ` ${momentText(report.madeAt)}`)),
    report.records && recordsCards(report.records),
    report.provisions && provisionsCard(report.provisions),
    report.paragraphs && el('section', { class: 'card' }, report.paragraphs.map(text => el('p', {}, text))),
    el('p', { class: 'actions' }, el('button', { type: 'button', click: back }, '請求へ戻る', el('kbd', {}, 'Esc'))),
    receiptText(report.receipt));
}

function recordsCards(records) {
  if (records.length === 0) return el('section', { class: 'card' }, el('p', {}, `請求に係る${settings.record}は保有していません。`));
  return records.map((record, index) => el('section', { class: 'card' },
    el('h2', {}, `${record.isCurrent ? '現在の記録' : `以前の記録 ${index}`}${record.isRemoved ? '（消除）' : ''}`),
    el('dl', { class: 'record' }, record.items.map(({ item, label, text }) =>
      el('div', { class: `item-${item}` }, el('dt', {}, label), el('dd', { class: 'value' }, text))))));
}

const provisionsCard = provisions => el('section', { class: 'card list' },
  el('h2', {}, `提供の記録（${provisions.length}件、新しい順）`),
  provisions.length === 0
    ? el('p', {}, '提供の記録はありません。')
    : el('table', {},
      el('thead', {}, el('tr', {}, ['年月日', '機能', '提供先', '事務', '利用事由', '項目'].map(name => el('th', { scope: 'col' }, name)))),
      el('tbody', {}, provisions.map(line => el('tr', {}, line.ground
        ? el('td', { colspan: 6 }, `不開示: ${line.ground}`)
        : [momentText(line.at), line.function, line.to, line.duty, line.purpose, (line.items ?? []).join('、')].map(text => el('td', {}, text ?? '')))))));
