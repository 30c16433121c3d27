// node ask.mjs ENGINE FOLDER PEERS QUESTIONS ANSWERS: puts sets of queries to one engine.
// QUESTIONS: { set: { fresh, describe, queries: [..] } }; fresh: each query in a session of its own, as a reader's first. ANSWERS: { set: [what ask says] }
import fs from "node:fs";
import { engines } from "./engines.mjs";

const [engine, folder, peers, questions, answers] = process.argv.slice(2);
const open = () => engines[engine].open(folder, peers);
const sets = JSON.parse(fs.readFileSync(questions, "utf8"));
const said = {};
// These two load everything before the first answer: a session is like any other.
const isWhole = engine === "minisearch" || engine === "flexsearch";
let session = await open();
for (const [name, { fresh, describe, queries }] of Object.entries(sets)) {
  said[name] = [];
  for (const query of queries) {
    const at = fresh && !isWhole ? await open() : session;
    said[name].push(await at.ask(query, describe));
  }
}
fs.writeFileSync(answers, JSON.stringify(said));
process.exit(0);
