// Tables whose rows open something: one row is a stop of the Tab key, the arrow keys walk, Enter opens.

import { el } from './dom.js';

/**
 * A table.
 * @param {string} caption What it lists, for those who hear it.
 * @param {string[]} columns Heads of the columns.
 * @param {{cells: (string|Node)[], open: () => void}[]} rows The rows; the first cell names its row.
 * @param {string} style Class of the cells.
 */
export function rowsTable(caption, columns, rows, style = '') {
  const body = rows.map(({ cells, open }, index) => el('tr', {}, cells.map((cell, column) => column === 0
    ? el('th', { scope: 'row' }, el('button', { type: 'button', class: `row ${style}`, tabindex: index === 0 ? 0 : -1, 'data-first': index === 0, click: open }, cell))
    : el('td', { class: style }, cell))));
  return el('table', { keydown: walk },
    el('caption', { class: 'unseen' }, caption),
    el('thead', {}, el('tr', {}, columns.map(column => el('th', { scope: 'col' }, column)))),
    el('tbody', { click: openRow }, body));
}

// A row opens wherever it is clicked.
function openRow(event) {
  const button = event.target.closest('tr').querySelector('button.row');
  if (button !== event.target) button.click();
}

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
