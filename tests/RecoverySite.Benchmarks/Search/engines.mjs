// Four ways to search one site. Each has open(folder, peers): a session as a new reader's browser has it, with
//   ask(query, describe)  { pages: the first ten addresses, ... } and whatever else the engine says
//   bytes                 what the session has loaded so far, gzipped
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import zlib from "node:zlib";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import * as options from "./options.mjs";

const gzipped = new Map();

// What a server would send. What is compressed already goes as it is.
function weigh(file) {
  if (!gzipped.has(file)) {
    const content = fs.readFileSync(file);
    gzipped.set(file, Math.min(content.length, zlib.gzipSync(content, { level: 9 }).length));
  }
  return gzipped.get(file);
}

const weighAll = files => files.reduce((sum, file) => sum + weigh(file), 0);

const compiled = new Map();

function compile(file) {
  if (!compiled.has(file)) compiled.set(file, new vm.Script(fs.readFileSync(file, "utf8"), { filename: file }));
  return compiled.get(file);
}

// What every query needs; the rest of the client counts when it is loaded.
const client = folder => ["box.js", "search.js"].map(name => path.join(folder, name));

// An answer's address may leave out the ending.
const file = address => address.replace(/(\.html)?(#.*)?$/, ".html");

const ours = {
  async open(folder) {
    const scripts = weighAll(client(path.join(folder, "search")));
    const session = { bytes: scripts, ask };
    // Bytes by kind of file.
    const kinds = { scripts };
    const window = { console, setTimeout, clearTimeout, queueMicrotask, URL };
    window.window = window.self = window;
    const context = vm.createContext(window);
    // What draws the answers stays away where there is no page to draw on.
    const search = window.RecoverySearch = { run() {} };
    compile(path.join(folder, "search", "search.js")).runInContext(context);
    const loaded = new Set();
    search.root = "";
    search.load = async file => {
      const full = path.join(folder, "search", file);
      if (!loaded.has(full)) {
        const kind = /^(spelling|phrases|excerpts)\.js$/.test(file) ? "scripts" : file.replace(/(-\d+)?\.js$/, "");
        session.bytes += weigh(full);
        kinds[kind] = (kinds[kind] ?? 0) + weigh(full);
      }
      loaded.add(full);
      compile(full).runInContext(context);
    };
    return session;

    async function ask(query, describe) {
      const answer = await search.find(query);
      const titles = session.bytes, byKind = { ...kinds };
      if (describe) await search.describe(answer, 10);
      return {
        pages: answer.results.map(r => file(r.address)), bytes: titles, described: session.bytes, byKind,
        pins: answer.pins.map(p => file(p.address)), corrected: answer.corrected.map(c => ({ used: c.used, isName: c.isName })),
        names: answer.names.map(n => ({ id: n.id, address: n.address ? file(n.address) : "" })),
      };
    }
  },
};

const minisearch = {
  async open(folder, peers) {
    const MiniSearch = createRequire(peers)("minisearch");
    const file = path.join(folder, "index.json");
    const index = MiniSearch.loadJSON(fs.readFileSync(file, "utf8"), options.minisearch.index);
    const bytes = weighAll([file, path.join(path.dirname(peers), "node_modules/minisearch/dist/umd/index.js")]);
    return { bytes, ask: async query => ({ pages: index.search(query, options.minisearch.search).slice(0, 10).map(r => r.url), bytes }) };
  },
};

const flexsearch = {
  async open(folder, peers) {
    const { Document } = createRequire(peers)("flexsearch");
    const index = new Document(options.flexsearch.index);
    const parts = JSON.parse(fs.readFileSync(path.join(folder, "parts.json"), "utf8")).map(key => [key, path.join(folder, key)]);
    for (const [key, file] of parts) await index.import(key, fs.readFileSync(file, "utf8"));
    const bytes = weighAll([...parts.map(p => p[1]), path.join(path.dirname(peers), "node_modules/flexsearch/dist/flexsearch.bundle.min.js")]);
    return { bytes, ask: async query => ({ pages: index.search(query, options.flexsearch.search).slice(0, 10).map(r => r.doc.url), bytes }) };
  },
};

const pagefind = {
  sessions: 0,

  async open(folder) {
    // What its script looks at to see a browser with the page's language; files come from the disk.
    globalThis.document ??= { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
    const session = { bytes: weighAll([path.join(folder, "pagefind.js"), path.join(folder, "pagefind-worker.js")]), ask };
    const loaded = new Set();
    const read = async address => {
      const file = new URL(address).pathname;
      if (!loaded.has(file)) session.bytes += weigh(file);
      loaded.add(file);
      return new Response(fs.readFileSync(file), { headers: { "content-type": file.includes("wasm") ? "application/wasm" : "application/octet-stream" } });
    };
    globalThis.fetch = read;
    const module = await import(`${pathToFileURL(path.join(folder, "pagefind.js"))}?session=${this.sessions++}`);
    await module.options({ baseUrl: "/" });
    return session;

    async function ask(query) {
      globalThis.fetch = read;
      const found = await module.search(query);
      const pages = await Promise.all(found.results.slice(0, 10).map(r => r.data()));
      return { pages: pages.map(p => p.url.slice(1).replace(/(^|\/)$/, "$1index.html")), bytes: session.bytes };
    }
  },
};

export const engines = { ours, pagefind, minisearch, flexsearch };
