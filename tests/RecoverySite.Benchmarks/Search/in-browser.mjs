// Opens a library in a page as its guide says: the function that searches. The index is served under /index/, the libraries under /libraries/.
import * as options from "./options.mjs";

const script = address => new Promise((done, failed) => document.head.append(Object.assign(document.createElement("script"), { src: address, onload: done, onerror: failed })));
const text = async address => await (await fetch(address)).text();

export const open = {
  async minisearch() {
    await script("/libraries/minisearch/dist/umd/index.js");
    const index = MiniSearch.loadJSON(await text("/index/index.json"), options.minisearch.index);
    return query => index.search(query, options.minisearch.search);
  },

  async flexsearch() {
    await script("/libraries/flexsearch/dist/flexsearch.bundle.min.js");
    const index = new FlexSearch.Document(options.flexsearch.index);
    for (const key of JSON.parse(await text("/index/parts.json"))) await index.import(key, await text(`/index/${key}`));
    return query => index.search(query, options.flexsearch.search);
  },

  async pagefind() {
    const library = await import("/index/pagefind.js");
    return async query => Promise.all((await library.search(query)).results.slice(0, 10).map(r => r.data()));
  },
};
