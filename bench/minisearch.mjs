// MiniSearch over the documents given, asked by SearchBench: a line in, a line out.
// Usage: node minisearch.mjs FOLDER, where FOLDER holds node_modules, documents.jsonl, needs.json and stop.json.
import { createRequire } from 'node:module';
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';

const folder = process.argv[2];
const library = createRequire(join(folder, 'package.json'))('minisearch');
const MiniSearch = library.default ?? library;
const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
const needs = read('needs.json');
const stop = new Set(read('stop.json'));
const ways = { plain: {}, loose: { fuzzy: 0.2, prefix: true } };

const fold = (term) => {
  const lower = term.toLowerCase();
  return stop.has(lower) ? null : lower.normalize('NFD').replace(/\p{M}/gu, '');
};

let index;

async function build() {
  const documents = [];
  for await (const line of createInterface({ input: createReadStream(join(folder, 'documents.jsonl')) })) {
    documents.push(JSON.parse(line));
  }
  index = new MiniSearch({ fields: ['text'], processTerm: fold });
  const start = process.hrtime.bigint();
  index.addAll(documents);
  const nanos = Number(process.hrtime.bigint() - start);
  documents.length = 0;
  global.gc?.();
  return { nanos, documents: index.documentCount, memory: process.memoryUsage().rss };
}

const search = (text, way) => index.search(text, ways[way]).slice(0, 10).map((hit) => hit.id);

function round(way, cycles, millis) {
  const times = [];
  const begun = Date.now();
  for (let cycle = 0; cycle < cycles && (cycle === 0 || Date.now() - begun < millis); cycle++) {
    for (const need of needs) {
      const start = process.hrtime.bigint();
      search(need, way);
      times.push(Number(process.hrtime.bigint() - start));
    }
  }
  return times;
}

for await (const line of createInterface({ input: process.stdin })) {
  const asked = JSON.parse(line);
  const answer =
    asked.do === 'build' ? await build()
    : asked.do === 'search' ? search(asked.text, asked.way)
    : round(asked.way, asked.cycles, asked.millis);
  process.stdout.write(JSON.stringify(answer) + '\n');
}
