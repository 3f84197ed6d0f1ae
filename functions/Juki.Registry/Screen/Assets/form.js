// A form that does one thing when it is sent: by its button or the Enter key. What is wrong is shown above it and beside its fields.

import { SessionEnded } from './api.js';
import { el } from './dom.js';
import { hideProblem, showProblem } from './problem-view.js';

/**
 * A form.
 * @param {string} label Of its button.
 * @param {Node[]} fields What it holds.
 * @param {(form: HTMLFormElement) => Promise<void>} act Does it; a problem that it throws is shown.
 * @param {Node[]} more Further buttons.
 */
export function formOf(label, fields, act, more = []) {
  const submit = el('button', { type: 'submit', class: 'primary' }, label);
  const form = el('form', { novalidate: true, autocomplete: 'off', submit: event => { event.preventDefault(); run(); } },
    fields, el('p', { class: 'actions' }, submit, more));
  const run = async () => {
    hideProblem(form);
    submit.disabled = true;
    try {
      await act(form);
    } catch (problem) {
      if (!(problem instanceof SessionEnded)) showProblem(form, problem);
    } finally {
      submit.disabled = false;
    }
  };
  return form;
}

/** The problem of fields that were left empty, told without asking the server. */
export const lackingProblem = parameters =>
  ({ code: 'request-invalid', errors: parameters.map(parameter => ({ parameter })), countClass: null, correlationId: null });

/** Parameters of an object that are empty. */
export const lackingOf = body => Object.keys(body).filter(name => !body[name]);
