import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const PAUSE = 200;

/**
 * Reads a municipality's replies until the one to a notice comes. Each is written to a file and only then taken off the queue, those to
 * other notices too, so that none is lost wherever this ends. A file is named by its reply's id: an answer that comes twice is one file.
 * @param {{ receive(): Promise<{ body: string, complete(): Promise<void>, deadLetter(reason: string): Promise<void> }[]> }} queue The municipality's queue.
 * @param {(body: string) => Promise<object>} open Opens a reply.
 * @param {string} folder Where replies are kept.
 * @param {string} noticeId The notice.
 * @param {number} seconds How long to wait.
 * @returns {Promise<{ reply: object, others: number, unopened: number }>} The reply, and how many others were kept or could not be opened.
 */
export async function waitForReply(queue, open, folder, noticeId, seconds) {
  await mkdir(folder, { recursive: true });
  const read = { reply: undefined, others: 0, unopened: 0 };
  for (const end = Date.now() + seconds * 1000; Date.now() < end; await pause(PAUSE)) {
    for (const message of await queue.receive())
      await take(message, open, folder, noticeId, read);
    if (read.reply)
      return read;
  }

  throw new Failure(
    'reply-missing',
    `No reply came within ${seconds} seconds. It may still come, or another program may have read it; or the message was quarantined, of which the server's operators know the cause.`);
}

// Of several answers to the notice the first is told; the others are in the folder.
async function take(message, open, folder, noticeId, read) {
  let reply;
  try {
    reply = await open(message.body);
  } catch {
    await message.deadLetter('reply-unreadable');
    read.unopened++;
    return;
  }

  await keep(reply, folder);
  await message.complete();
  if (reply.data.noticeId !== noticeId)
    read.others++;
  else
    read.reply ??= reply;
}

// Renamed when it is whole, so that a crash leaves no half of one.
async function keep(reply, folder) {
  const file = join(folder, `${reply.id}.json`);
  await writeFile(`${file}.half`, `${JSON.stringify(reply, null, 2)}\n`, { mode: 0o600 });
  await rename(`${file}.half`, file);
}
