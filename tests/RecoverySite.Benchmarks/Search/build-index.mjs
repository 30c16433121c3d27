// node build-index.mjs minisearch|flexsearch PEERS RECORDS FOLDER: builds an index of the records into the folder, in a process of its own to be measured.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import * as options from "./options.mjs";

const [engine, peers, records, folder] = process.argv.slice(2);
const require = createRequire(peers);
const pages = fs.readFileSync(records, "utf8").trimEnd().split("\n").map(line => JSON.parse(line));
const write = (name, text) => fs.writeFileSync(path.join(folder, name), text);
fs.mkdirSync(folder, { recursive: true });

if (engine === "minisearch") {
  const MiniSearch = require("minisearch");
  const index = new MiniSearch(options.minisearch.index);
  index.addAll(pages);
  write("index.json", JSON.stringify(index));
} else {
  const { Document } = require("flexsearch");
  const index = new Document(options.flexsearch.index);
  pages.forEach((page, id) => index.add({ id, ...page }));
  const parts = [];
  await index.export(async (key, data) => {
    if (data === undefined) return;
    parts.push(key);
    write(key, data);
  });
  write("parts.json", JSON.stringify(parts));
}
