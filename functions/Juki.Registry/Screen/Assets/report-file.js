// A report as a PDF in a tab of its own: kept in memory alone, and gone with the session.

import { Problem, send } from './api.js';
import { current } from './session.js';

const PDF = 'application/pdf';

/** Makes a report and opens it. */
export async function openReport(path, order) {
  // The tab is opened while the key press still counts; what it shows comes later.
  const tab = window.open('', '_blank');
  if (!tab) throw new Problem({ code: 'report-blocked' });
  try {
    const { signal } = current();
    const answer = await send('POST', path, order, PDF);
    if (!answer.headers.get('Content-Type')?.startsWith(PDF)) throw new Problem({ code: 'report-missing' });
    const address = URL.createObjectURL(await answer.blob());
    signal.addEventListener('abort', () => {
      URL.revokeObjectURL(address);
      tab.close();
    });
    tab.location.replace(address);
  } catch (failed) {
    tab.close();
    throw failed;
  }
}
