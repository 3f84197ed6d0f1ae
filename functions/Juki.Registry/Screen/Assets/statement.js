// What was stated and where it was logged, as it stands above and below every answer.

import { el } from './dom.js';
import { current } from './session.js';

/** The grounds of a question. */
export function groundsText({ duty, purpose, documentNumber }) {
  const known = current().operator.duties.find(each => each.code === duty);
  return el('p', { class: 'grounds' }, [['事務', known?.name ?? duty], ['文書番号', documentNumber], ['利用事由', purpose]]
    .filter(([, value]) => value).map(([name, value]) => el('span', {}, el('b', {}, name), ` ${value}`)));
}

/** Where the answer's log entry stands. */
export const receiptText = ({ chain, position }) => el('p', { class: 'reference' }, `記録番号 ${chain} / ${position}`);
