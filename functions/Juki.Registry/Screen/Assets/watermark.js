// Operator and terminal across the page, so that a photograph tells where it was taken. Not for those who hear the screen.

const SVG = 'http://www.w3.org/2000/svg';

function shape(name, attributes, ...children) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Makes the watermark of an operator at a terminal. */
export function watermark(text) {
  const pattern = shape('pattern', { id: 'mark', width: 360, height: 170, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(-18)' },
    shape('text', { x: 10, y: 60 }, text), shape('text', { x: 190, y: 145 }, text));
  return shape('svg', { class: 'watermark', 'aria-hidden': 'true', width: '100%', height: '100%' },
    shape('defs', {}, pattern), shape('rect', { width: '100%', height: '100%', fill: 'url(#mark)' }));
}
