// The frame around the pages, and the way between them: a stack of views, of which the last is shown. Going back gives a view as it was
// left. The browser's history counts the views and holds nothing of them.

import { announce, hush } from './announce.js';
import { settings } from './documents.js';
import { byId, el } from './dom.js';
import { current } from './session.js';

// Which of the two servers it is stands in every title and heading, and in the colour of the frame.
const NAME = `${settings.server} 操作者画面`;
document.body.dataset.file = settings.name;

let views = [];

const main = () => byId('main');

function show(view) {
  hush();
  main().replaceChildren(view.node);
  document.title = `${view.title} | ${NAME}`;
  scrollTo(0, 0);
  (view.left?.isConnected ? view.left : view.node.querySelector('[data-first]') ?? view.node.querySelector('h1'))?.focus();
}

/** Shows the one view of a page, and forgets those before. */
export function openPage(view) {
  views = [view];
  history.replaceState({ depth: 1 }, '');
  show(view);
}

/** Shows a view on top of the one that is shown; Escape and the browser's back key lead back. */
export function push(view) {
  views.at(-1).left = document.activeElement;
  views.push(view);
  history.pushState({ depth: views.length }, '');
  show(view);
  announce(view.told ?? '');
}

/** Shows a view in place of the one that is shown, such as the same matter one step further on. */
export function replace(view) {
  views[views.length - 1] = view;
  show(view);
  announce(view.told ?? '');
}

/** Goes back to the view before. */
export const back = () => { if (views.length > 1) history.back(); };

/** Forgets all views. */
export function clear() {
  views = [];
  main().replaceChildren();
}

/** Begins to listen for the ways back. */
export function listen() {
  addEventListener('popstate', () => {
    if (views.length < 2) return;
    views.pop();
    show(views.at(-1));
    views.at(-1).again?.();
  });
  addEventListener('keydown', event => { if (event.key === 'Escape' && !event.isComposing) back(); });
}

/** A view: a title, and what it holds below its heading. What it has as `told` is told when it is first shown, `again` runs when it is come back to. */
export const view = (title, ...children) =>
  ({ title, node: el('article', {}, el('h1', { tabindex: '-1' }, title), ...children) });

/** The header of whoever is signed in. */
export function header(pages, open, lock) {
  const { operator } = current();
  const links = pages.map(page => el('button', { type: 'button', class: 'page', click: () => choose(page) }, page.name));
  const choose = page => {
    for (const [index, link] of links.entries()) pages[index] === page ? link.setAttribute('aria-current', 'page') : link.removeAttribute('aria-current');
    open(page);
  };
  byId('header').replaceChildren(
    el('a', { class: 'skip', href: '#main', click: event => { event.preventDefault(); main().focus(); } }, '本文へ移動'),
    el('p', { class: 'product' }, NAME, el('span', { class: 'file' }, settings.file)),
    el('nav', { 'aria-label': '業務' }, links),
    el('p', { class: 'who' }, el('span', {}, operator.agency), el('span', {}, `操作者 ${operator.operatorId}`), el('span', {}, `端末 ${operator.terminal}`)),
    el('button', { type: 'button', class: 'lock', click: lock }, '画面を閉じる', el('kbd', {}, 'F9')));
  return choose;
}
