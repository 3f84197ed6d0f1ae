// What an operator might do out of habit and a screen of personal data must not: print, save, copy out. The only way out is a report.

import { announce } from './announce.js';

const isInput = target => target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** Guards the page. */
export function guard() {
  addEventListener('keydown', event => {
    if ((event.ctrlKey || event.metaKey) && ['p', 's'].includes(event.key.toLowerCase())) {
      event.preventDefault();
      announce('この画面は印刷も保存もできません。必要な場合は帳票を出力してください。');
    }
  });
  for (const name of ['copy', 'cut', 'dragstart']) {
    addEventListener(name, event => {
      if (isInput(event.target)) return;
      event.preventDefault();
      announce('この画面の内容は複写できません。');
    });
  }
}
