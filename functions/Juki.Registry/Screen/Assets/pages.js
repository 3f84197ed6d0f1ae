// The pages that there are, in the order of the header. A new kind of work adds a row.

import { bulkView } from './bulk-view.js';
import { disclosuresView } from './disclosures-view.js';
import { searchView } from './search-view.js';

const PAGES = [
  { name: '検索', isFor: operator => operator.duties.length > 0, view: searchView },
  { name: '一括提供', isFor: operator => operator.rights.includes('bulk') || operator.rights.includes('audit'), view: bulkView },
  { name: '開示請求', isFor: operator => operator.rights.includes('disclosure'), view: disclosuresView },
];

/** The pages of an operator; the search where there is nothing else, which says what is missing. */
export const pagesFor = operator => {
  const allowed = PAGES.filter(page => page.isFor(operator));
  return allowed.length > 0 ? allowed : PAGES.slice(0, 1);
};
