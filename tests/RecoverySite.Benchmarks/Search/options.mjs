// How the libraries are set up, for node and for the browser. As their guides advise for the search box of a site; nothing was tuned on these queries.
export const minisearch = {
  index: { fields: ["title", "headings", "description", "text", "terms"], storeFields: ["title", "url"], idField: "url" },
  search: { prefix: true, fuzzy: 0.2, boost: { title: 3, headings: 2 } },
};

// Numbers for ids keep its index small. Found in an earlier field stands before found in a later; «suggest» goes on where no page has every word.
export const flexsearch = {
  index: { tokenize: "forward", document: { id: "id", store: ["title", "url"], index: ["title", "headings", "description", "terms", "text"] } },
  search: { limit: 10, suggest: true, enrich: true, merge: true },
};
