// Fields of forms: a label, a control, a hint, and an error that names what to do. A field knows the parameter of the contract that it fills,
// so that a problem can be shown beside it.

import { el } from './dom.js';

let made = 0;

/**
 * A field with one control.
 * @param {string} parameter Name in the contract.
 * @param {string} label Its label.
 * @param {HTMLElement} control The control.
 * @param {{hint?: string|Node, required?: boolean, after?: Node}} options What belongs to it.
 */
export function field(parameter, label, control, { hint, required, after } = {}) {
  const id = control.id ||= `field-${++made}`;
  control.setAttribute('aria-describedby', [hint && `${id}-hint`, `${id}-error`].filter(Boolean).join(' '));
  if (required) control.setAttribute('aria-required', 'true');
  return el('div', { class: 'field', 'data-parameter': parameter },
    el('label', { for: id }, label, required && el('span', { class: 'required' }, '必須')),
    control,
    hint && el('p', { class: 'hint', id: `${id}-hint` }, hint),
    after,
    el('p', { class: 'error', id: `${id}-error`, hidden: true }));
}

/** A group of choices. */
export function group(parameter, label, choices, { required, hint } = {}) {
  const id = `field-${++made}`;
  return el('fieldset', { class: 'field', 'data-parameter': parameter, 'aria-describedby': `${id}-error` },
    el('legend', {}, label, required && el('span', { class: 'required' }, '必須')),
    el('div', { class: 'choices' }, choices),
    hint && el('p', { class: 'hint' }, hint),
    el('p', { class: 'error', id: `${id}-error`, hidden: true }));
}

/** A text control. Nothing is remembered or corrected by the browser. */
export const textInput = (properties = {}) => el('input', { type: 'text', autocomplete: 'off', autocorrect: 'off', spellcheck: 'false', ...properties });

/** A choice. */
export function choice(type, name, value, label, properties = {}) {
  return el('label', { class: 'choice' }, el('input', { type, name, value, autocomplete: 'off', ...properties }), label);
}

/** A list to choose from. */
export const select = (options, properties = {}) =>
  el('select', { autocomplete: 'off', ...properties }, options.map(([value, label]) => el('option', { value }, label)));

/** Takes all errors of a form back. */
export function clearErrors(form) {
  for (const error of form.querySelectorAll('.error')) {
    error.hidden = true;
    error.textContent = '';
  }
  for (const control of form.querySelectorAll('[aria-invalid]')) control.removeAttribute('aria-invalid');
}

/** Shows an error beside the field of a parameter; false where the form has none. */
export function showError(form, parameter, text) {
  const found = [...form.querySelectorAll('[data-parameter]')].find(place => place.dataset.parameter === parameter);
  if (!found) return false;
  const error = found.querySelector('.error');
  error.textContent = text;
  error.hidden = false;
  if (found.classList.contains('field')) for (const control of controls(found)) control.setAttribute('aria-invalid', 'true');
  return true;
}

/** The first control of the field of a parameter. */
export const controlOf = (form, parameter) =>
  controls([...form.querySelectorAll('[data-parameter]')].find(place => place.dataset.parameter === parameter))[0];

const controls = place => [...place?.querySelectorAll('input, select, textarea') ?? []];
