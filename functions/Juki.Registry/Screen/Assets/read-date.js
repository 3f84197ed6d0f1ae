// Dates as operators write them: 19860927, 1986/9/27, 昭和61年9月27日, S61.9.27, or a year or month alone.

const ERAS = { 明治: 1867, 大正: 1911, 昭和: 1925, 平成: 1988, 令和: 2018, M: 1867, T: 1911, S: 1925, H: 1988, R: 2018 };
const PATTERN = /^(明治|大正|昭和|平成|令和|[MTSHR])?(\d{1,4}|元)(?:[-/.年](?:(\d{1,2})(?:[-/.月](?:(\d{1,2})日?)?|月)?)?)?$/;

/** Eight digits, unknown parts zeros; null where it is no such date. */
export function readDate(text) {
  const plain = text.normalize('NFKC').replace(/\s/g, '').toUpperCase();
  if (/^\d{8}$/.test(plain)) return plain;
  const [, era, number, month, day] = PATTERN.exec(plain) ?? [];
  if (!number || (!era && number.length !== 4)) return null;
  const year = era ? ERAS[era] + (number === '元' ? 1 : Number(number)) : Number(number);
  return `${year}`.padStart(4, '0') + `${month ?? 0}`.padStart(2, '0') + `${day ?? 0}`.padStart(2, '0');
}
