// Values of a record as people read them.

import { terms } from './documents.js';

const SEXES = { 1: '男', 2: '女' };
const ERA = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { era: 'long', year: 'numeric', timeZone: 'UTC' });

// As the law calls them (4情報); the tables of items say 漢字氏名, 氏名漢字, 住所漢字.
const NAMES = { name: '氏名', address: '住所' };

/** Name of an item. */
export const itemName = item => NAMES[item] ?? terms.items[item] ?? item;

/** A date of eight digits, unknown parts zeros: 1986年9月27日（昭和61年）. */
export function dateText(digits) {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number);
  if (!/^\d{8}$/.test(digits) || year === 0) return digits === '00000000' ? '不詳' : digits;
  const rest = month === 0 ? '（月日不詳）' : day === 0 ? `${month}月（日不詳）` : `${month}月${day}日`;
  return `${year}年${rest}${eraText(year, month, day)}`;
}

// A day that is none of the calendar's has no era; of a year alone it is that of its last day.
function eraText(year, month, day) {
  const date = new Date(Date.UTC(year, (month || 12) - 1, day || (month ? 1 : 31)));
  return year < 1868 || (month && date.getUTCMonth() !== month - 1) ? '' : `（${ERA.format(date)}）`;
}

/** Value of an item. */
export function valueText(item, value) {
  if (item === 'sex') return SEXES[value] ?? '記載なし';
  if (value === '') return '（空欄）';
  if (item === 'birthDate' || item === 'changeDate') return dateText(value);
  if (item === 'changeReason') return `${terms.reasons[value] ?? ''}（${value}）`;
  if (item === 'individualNumber') return value.replace(/(\d{4})(?=\d)/g, '$1 ');
  return value;
}
