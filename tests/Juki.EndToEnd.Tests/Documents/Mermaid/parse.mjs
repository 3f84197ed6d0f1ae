// Reads diagrams as a JSON list of texts from standard input and writes a list of what is wrong with each, null where nothing is.
// First argument: the folder whose node_modules holds mermaid.
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';

const installed = (...path) => import(pathToFileURL(join(process.argv[2], 'node_modules', ...path)));
const { default: purify } = await installed('dompurify', 'dist', 'purify.es.mjs');
const { default: mermaid } = await installed('mermaid', 'dist', 'mermaid.core.mjs');

// The parsers pass every label through the purifier, which needs a browser and has no part in whether a diagram is one.
Object.assign(purify, { addHook() {}, sanitize: label => label });

const faults = [];
for (const diagram of JSON.parse(await text(process.stdin)))
  faults.push(await mermaid.parse(diagram).then(() => null, fault => fault.message));
process.stdout.write(JSON.stringify(faults));
