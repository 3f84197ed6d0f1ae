// Elements as the screen makes them: every text is a text node, never markup, so that nothing in a record can become code.

/**
 * Makes an element.
 * @param {string} name Its tag.
 * @param {object} properties Attributes; a function is a listener of that event, false and null are left out.
 * @param {...(Node|string|null)} children What it holds.
 */
export function el(name, properties = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'function') element.addEventListener(key, value);
    else if (value === true) element.setAttribute(key, '');
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

/** The element of an id that the page itself holds. */
export const byId = id => document.getElementById(id);
