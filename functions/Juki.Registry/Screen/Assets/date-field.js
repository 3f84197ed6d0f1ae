// A field for a date, which says at once how it was read.

import { readDate } from './read-date.js';
import { el } from './dom.js';
import { field, textInput } from './fields.js';
import { dateText } from './wording.js';

/** The field; `more` as of any field. */
export function dateField(parameter, label, name, hint, more = {}) {
  const seen = el('output', { class: 'seen' });
  const control = textInput({ name, maxlength: 20, class: 'date', input: () => { seen.textContent = textOf(control.value); } });
  return field(parameter, label, control, { hint, after: seen, ...more });
}

const textOf = text => (text.trim() && readDate(text) ? dateText(readDate(text)) : '');
