// Usage: node validate.mjs <folder that holds node_modules> <folder of contracts>
// Reads lines of {"schema": name, "value": any}, writes for each a line with the errors found: an empty list when the value is valid.
// The schema is a contract's name, or a JSON pointer into one, such as openapi#/components/schemas/Problem; "openapi" alone is OpenAPI itself.
import { createRequire } from 'node:module';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const [packages, contracts] = process.argv.slice(2);
const require = createRequire(join(packages, 'package.json'));
const Ajv = require('ajv/dist/2020').default;
const { Validator } = await import(pathToFileURL(join(packages, 'node_modules/@seriousme/openapi-schema-validator/index.js')));

const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
require('ajv-formats')(ajv);
// An OpenAPI document holds schemas without being one.
ajv.addVocabulary(['openapi', 'info', 'servers', 'paths', 'components']);
const read = new Set();

for await (const line of createInterface({ input: process.stdin })) {
  const { schema, value } = JSON.parse(line);
  console.log(JSON.stringify(schema === 'openapi' ? await validateOpenApi(value) : validate(schema, value)));
}

// A contract is read when it is first asked for.
function add(name) {
  const file = [`${name}.schema.json`, `${name}.json`].map(each => join(contracts, each)).find(existsSync);
  if (file && !read.has(name))
    ajv.addSchema(JSON.parse(readFileSync(file, 'utf8')), name);
  read.add(name);
}

function validate(schema, value) {
  add(schema.split('#')[0]);
  const check = ajv.getSchema(schema);
  if (!check)
    return [`There is no schema '${schema}'.`];
  return check(value) ? [] : check.errors.map(error => `${error.instancePath} ${error.message}`);
}

async function validateOpenApi(value) {
  const result = await new Validator().validate(value);
  return result.valid ? [] : [].concat(result.errors).map(error => JSON.stringify(error));
}
