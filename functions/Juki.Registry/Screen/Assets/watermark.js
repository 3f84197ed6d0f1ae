// Operator and terminal across the page, so that a photograph tells where it was taken. Not for those who hear the screen.

const SVG = 'http://www.w3.org/2000/svg';
const CHARACTER = 9; // Pixels, and some room.

function shape(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes the watermark of an operator at a terminal. */
export function watermark(text) {
  const width = text.length * CHARACTER;
  const pattern = shape('pattern', { id: 'mark', width: 2 * width, height: 170, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-18)' },
    shape('text', { x: 0, y: 60 }, text), shape('text', { x: width, y: 145 }, text));
  return shape('svg', { class: 'watermark', 'aria-hidden': 'true', width: '100%', height: '100%' },
    shape('defs', {}, pattern), shape('rect', { width: '100%', height: '100%', fill: 'url(#mark)' }));
}
