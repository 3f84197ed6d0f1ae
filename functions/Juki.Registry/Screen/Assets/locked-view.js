// What is there when nobody is signed in.

import { settings } from './documents.js';
import { el } from './dom.js';
import { leave } from './sign-in.js';
import { view } from './shell.js';

/** The view: why the screen is closed, and the way in. */
export function lockedView(reason) {
  const trouble = el('p', { class: 'error', role: 'alert' });
  const start = async () => {
    button.disabled = true;
    try {
      await leave(settings);
    } catch {
      button.disabled = false;
      trouble.textContent = '認証基盤に接続できません。しばらくしてからもう一度試してください。';
    }
  };
  const button = el('button', { type: 'button', class: 'primary', 'data-first': true, click: start }, 'サインイン');
  const locked = view('サインイン',
    el('p', { class: 'server' }, el('b', {}, settings.server), el('span', { class: 'file' }, settings.file)),
    reason && el('p', { class: 'reason' }, reason),
    el('p', {}, '登録された端末で、操作者本人の認証器を使ってサインインしてください。'),
    el('ul', { class: 'rules' },
      el('li', {}, '法令に定める事務のほかに使わないこと。操作はすべて記録されます。'),
      el('li', {}, `${Math.round(settings.lockSeconds / 60)}分間操作がないと、画面は閉じ、表示は消えます。`),
      el('li', {}, '離席するときは、F9 キーで画面を閉じること。')),
    el('p', {}, button), trouble);
  locked.node.classList.add('card', 'locked');
  return locked;
}
