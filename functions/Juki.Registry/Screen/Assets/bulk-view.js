// Bulk jobs (一括提供): those of the agency and how far they are. Files are sent and fetched by the office's own program, since the screen keeps none.

import { SessionEnded, call } from './api.js';
import { momentText } from './case-words.js';
import { el } from './dom.js';
import { problemBox } from './problem-view.js';
import { push, view } from './shell.js';
import { rowsTable } from './table.js';
import { dateText } from './wording.js';

const STATUSES = { 'taken-in': '条件待ち', checked: '開始待ち', running: '処理中', done: '受取り待ち', ended: '終了' };
const COLUMNS = {
  inquiryNumber: '照会番号', keyKind: '検索キー', residentCode: '住民票コード', individualNumber: '個人番号', name: '氏名', nameKana: 'ふりがな',
  birthDate: '生年月日', sex: '性別', address: '住所', reference: '整理番号',
};
const RESULTS = { 0: '該当なし', 1: '該当1人', 2: '複数該当', 8: '根拠なし', 9: '入力誤り' };

/** The view. The list is read anew each time it is come back to. */
export function bulkView() {
  const list = el('div', { class: 'card list', 'aria-busy': 'true' });
  const fill = () => load(list);
  fill();
  return Object.assign(
    view('一括提供',
      el('p', { class: 'actions' }, el('button', { type: 'button', class: 'primary', 'data-first': true, click: fill }, '最新の状態にする')),
      list),
    { again: fill });
}

async function load(list) {
  try {
    const { jobs } = await call('GET', 'bulk-jobs');
    list.replaceChildren(el('h2', {}, `一括提供（${jobs.length}件）`), jobs.length === 0 ? el('p', {}, '一括提供はありません。') : table(jobs));
  } catch (problem) {
    if (!(problem instanceof SessionEnded)) list.replaceChildren(problemBox(problem));
  }
  list.removeAttribute('aria-busy');
}

const table = jobs => rowsTable('一括提供の一覧', ['番号', '文書番号', '事務', '状態', '進み', '保存期限'],
  [...jobs].reverse().map(job => ({
    cells: [job.id, job.documentNumber, job.duty, STATUSES[job.status] ?? job.status, progressText(job), dateText(job.keptTo)],
    open: () => open(job.id),
  })));

const progressText = ({ conditions, progress }) => conditions ? `${progress?.done ?? 0} / ${conditions.rows}行` : '－';

async function open(id) {
  try {
    push(jobView(await call('GET', `bulk-jobs/${id}`)));
  } catch (problem) {
    if (!(problem instanceof SessionEnded)) push(view('一括提供', problemBox(problem)));
  }
}

const jobView = job => view(`一括提供 ${job.id}`,
  el('dl', { class: 'card' },
    ...pairs([
      ['状態', STATUSES[job.status] ?? job.status], ['受付', momentText(job.takenInAt)], ['文書番号', job.documentNumber], ['利用事由', job.purpose],
      ['媒体', job.drive], ['進み', progressText(job)], ['入力誤りの行', job.conditions?.malformedRows ?? '－'], ['受取り', `${job.downloads.made}回`],
    ])),
  job.progress ? el('dl', { class: 'card' }, ...pairs(Object.entries(job.progress.results).map(([result, count]) => [RESULTS[result], `${count}行`]))) : '',
  job.conditions?.faults.length > 0 ? faults(job.conditions) : '');

const pairs = entries => entries.flatMap(([term, text]) => [el('dt', {}, term), el('dd', {}, String(text))]);

const faults = ({ faults: told }) => el('div', { class: 'card' }, el('h2', {}, '入力誤り'),
  el('ul', {}, ...told.map(({ row, column }) => el('li', {}, `${row}行目 ${COLUMNS[column] ?? column}`))));
