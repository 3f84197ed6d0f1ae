// Problems as the operator is told of them: what to do, beside each field that is named and together above the form.

import { announce } from './announce.js';
import { terms, texts } from './documents.js';
import { el } from './dom.js';
import { clearErrors, controlOf, showError } from './fields.js';

// items[2] is told at items, and an item that the duty does not allow too.
const placeOf = (problem, parameter) => problem.code === 'items-not-allowed' ? 'items' : parameter.replace(/\[\d+\]$/, '');

// A field that there is not is not advised.
const tooWide = terms.items.townCode ? texts.tooWide : { ...texts.tooWide, ...texts.tooWideWithoutTown };

const textFor = (problem, parameter) =>
  (problem.code === 'search-too-wide' ? tooWide[parameter] : problem.code === 'items-not-allowed' ? texts.problems[problem.code] : texts.fields[parameter]) ?? texts.problems[problem.code];

/** What a problem means. */
export const meaning = problem => texts.problems[problem.code] ?? texts.problems.unexpected;

/** A box that tells of a problem, with a way to each field that it names. */
export function problemBox(problem, form) {
  const places = [...new Set(problem.errors.map(error => placeOf(problem, error.parameter)))];
  const links = places.map(place => [place, textFor(problem, place)]).filter(([place, text]) => form && showError(form, place, text));
  return el('div', { class: 'problem', role: 'alert', tabindex: '-1' },
    el('h2', {}, meaning(problem)),
    problem.countClass && el('p', {}, `該当: ${texts.counts[problem.countClass] ?? problem.countClass}`),
    links.length > 0 && el('ul', {}, links.map(([place, text]) =>
      el('li', {}, el('button', { type: 'button', class: 'link', click: () => controlOf(form, place)?.focus() }, text)))),
    problem.correlationId && el('p', { class: 'reference' }, `問合せ番号 ${problem.correlationId}（${problem.code}）`));
}

/** Shows a problem above a form, and goes there. */
export function showProblem(form, problem) {
  hideProblem(form);
  const box = problemBox(problem, form);
  form.prepend(box);
  box.focus();
  announce('');
}

/** Takes it back. */
export function hideProblem(form) {
  form.querySelector('.problem')?.remove();
  clearErrors(form);
}
