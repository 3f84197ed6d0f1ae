// The words of cases as operators read them.

import { settings } from './documents.js';

const KINDS = { record: `${settings.record}の開示`, provisions: '提供状況の開示' };
const APPLICANTS = { self: '本人', 'legal-representative': '法定代理人', guardian: '成年後見人' };
const MATCHES = { found: '該当あり', none: '該当なし' };
const DECISIONS = { granted: '開示', refused: '不開示' };
const ACTS = { 'taken-in': '受付', matched: '照合', extended: '期間延長', decided: '決定', passed: '送付', closed: '終了' };

/** What may be asked for, and by whom, and decided: pairs of word and text. */
export const kinds = Object.entries(KINDS);
export const applicants = Object.entries(APPLICANTS);
export const decisions = Object.entries(DECISIONS);

export const kindText = word => KINDS[word] ?? word;
export const applicantText = word => APPLICANTS[word] ?? word;
export const matchText = word => MATCHES[word] ?? '未照合';
export const decisionText = word => DECISIONS[word] ?? '未決定';
export const actText = word => ACTS[word] ?? word;

const MOMENT = new Intl.DateTimeFormat('ja-JP', { timeZone: 'Asia/Tokyo', dateStyle: 'medium', timeStyle: 'short' });
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Tokyo' });

/** A moment in Japan. */
export const momentText = moment => MOMENT.format(new Date(moment));

/** Today in Japan, eight digits. */
export const today = () => DAY.format(Date.now()).replaceAll('-', '');
