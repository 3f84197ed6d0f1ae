import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Failure } from './failure.mjs';
import { connect } from './local-host.mjs';
import { UPDATE, VOID, eventOf, readData } from './notice.mjs';
import { waitForReply } from './replies.mjs';
import { open, seal } from './seal.mjs';
import { fetchServerKeys } from './server-keys.mjs';

const USAGE = `Sends a notice to a running local host as a municipality's communication server (市町村CS) would, and prints the reply.

node send-notice.mjs --from CODE [options] FILE

  FILE             JSON file with the items of one notice, or with what a void names.
  --from CODE      The sender: a municipality's code, six digits. The city of Chiba (121002) sends for its wards.
  --void           FILE names a sequence number to give up.
  --id UUID        The notice's id, in lower case; a new one if left out. To send a notice again, give the id that it had.
  --show           Print event, headers and message, and send nothing. The event holds all items in the clear.
  --data FOLDER    The local host's data folder; the repository's .local if left out.
  --replies FOLDER Where replies are kept, those to other notices too; the folder replies beside this program if left out.
  --wait SECONDS   How long to wait for the reply; 30 if left out.
  --help           Print this.

It ends with 0 when a reply came, whatever it says, and with 1 when something went wrong.`;

const OPTIONS = {
  from: { type: 'string' },
  void: { type: 'boolean', default: false },
  id: { type: 'string' },
  show: { type: 'boolean', default: false },
  data: { type: 'string', default: pathOf('../../../.local') },
  replies: { type: 'string', default: pathOf('replies') },
  wait: { type: 'string', default: '30' },
  help: { type: 'boolean', default: false },
};

try {
  await run();
} catch (failed) {
  if (!(failed instanceof Failure))
    throw failed;
  console.error(`error: ${failed.message} (${failed.code})`);
  process.exitCode = 1;
}

async function run() {
  const { options, file } = readArguments();
  if (options.help) {
    console.log(USAGE);
    return;
  }

  const data = await readData(file);
  const host = await connect(options.data, options.from);
  const server = await fetchServerKeys(host.server);
  const event = eventOf(options.void ? VOID : UPDATE, options.from, options.id ?? randomUUID(), data);
  const { message, signedHeader, encryptedHeader } = await seal(event, host.sign, server.encrypt);
  if (options.show)
    print({ event, signedHeader, encryptedHeader, message });
  else
    await exchange(host, server, options, event.id, message);
}

async function exchange(host, server, options, id, message) {
  await host.updates.send(id, message);
  console.log(`Sent as ${options.from}, id ${id}. The reply on queue ${host.replies.name}:`);
  const { reply, others, unopened } = await waitForReply(
    host.replies, body => open(body, host.receive, server.verify), join(options.replies, options.from), id, Number(options.wait));
  if (others > 0)
    console.log(`(Replies to other notices that were read too and are kept in ${options.replies}: ${others})`);
  if (unopened > 0)
    console.log(`(Replies that could not be opened and lie on the queue ${host.replies.name}-dead now: ${unopened})`);
  print(reply);
}

function readArguments() {
  let values, positionals;
  try {
    ({ values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true }));
  } catch (wrong) {
    throw new Failure('usage', `${wrong.message.split('\n')[0]} See --help.`, wrong);
  }

  must(values.help || positionals.length === 1, 'Name one file with the items of a notice.');
  must(values.help || /^\d{6}$/.test(values.from ?? ''), '--from takes the six digits of a municipality code.');
  must(values.id === undefined || /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(values.id), '--id takes a UUID in lower case.');
  must(/^[1-9]\d{0,3}$/.test(values.wait), '--wait takes whole seconds, from 1 to 9999.');
  return { options: values, file: positionals[0] };
}

function must(holds, message) {
  if (!holds)
    throw new Failure('usage', `${message} See --help.`);
}

function print(value) {
  console.log(JSON.stringify(value, null, 2));
}

function pathOf(relative) {
  return fileURLToPath(new URL(relative, import.meta.url));
}
