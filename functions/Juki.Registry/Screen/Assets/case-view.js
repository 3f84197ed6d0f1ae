// One request: what is known of it, what was done, and what can be done next.

import { actText, applicantText, decisionText, kindText, matchText, momentText } from './case-words.js';
import { documentsCard } from './documents-card.js';
import { el } from './dom.js';
import { decisionForm, extensionForm, matchForm } from './case-forms.js';
import { back, replace, view } from './shell.js';
import { receiptText } from './statement.js';
import { dateText } from './wording.js';

/** The view of a case. */
export function caseView(read) {
  const next = told => changed => replace(Object.assign(caseView(changed), { told }));
  return view('開示請求の処理',
    factsCard(read),
    read.status === 'open' && read.match && decisionForm(read, next('決定しました。')),
    read.status === 'open' && matchForm(read, next('照合しました。')),
    read.status === 'open' && !read.steps.some(step => step.act === 'extended') && extensionForm(read, next('期間を延長しました。')),
    documentsCard(read),
    stepsCard(read),
    el('p', { class: 'actions' }, el('button', { type: 'button', click: back }, '一覧へ戻る', el('kbd', {}, 'Esc'))),
    read.receipt && receiptText(read.receipt));
}

function factsCard(read) {
  const facts = [
    ['文書番号', read.documentNumber], ['種類', kindText(read.kind)], ['受付日', dateText(read.receivedOn)], ['決定の期限', dateText(read.dueOn)],
    ['請求者', `${applicantText(read.applicant)} ${read.applicantName}`], ['照合', matchText(read.match)], ['決定', decisionText(read.decision)],
    ...(read.ground ? [['根拠', read.ground]] : []),
  ];
  return el('section', { class: 'card', 'aria-label': '請求の内容' },
    el('dl', { class: 'facts' }, facts.map(([name, value]) => el('div', {}, el('dt', {}, name), el('dd', {}, value)))));
}

const stepsCard = read => el('section', { class: 'card' },
  el('h2', {}, '経過'),
  el('ol', { class: 'steps' }, read.steps.map(step =>
    el('li', {}, [momentText(step.at), actText(step.act), step.operator, step.text].filter(Boolean).join('　')))));
