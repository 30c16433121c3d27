// The one script that every page loads. It waits at the search form and fetches the rest when somebody turns to it.
(() => {
const form = document.querySelector("form.search"), field = form.firstElementChild;
const search = window.RecoverySearch = { form, field, root: document.currentScript.src.replace(/[^/]*$/, "") };
let loading, failed;

// As a script and in no other way: nothing else works from a folder. Scripts run in the order in which they are asked for.
search.load = file => new Promise((done, fail) => {
    const script = document.createElement("script");
    script.async = false;
    script.src = search.root + file;
    script.onload = () => { script.remove(); done(); };
    script.onerror = () => { script.remove(); fail(file); };
    document.head.append(script);
});

search.toAllNames = () => {
    const link = document.createElement("a");
    link.href = form.action;
    link.textContent = "All names from A to Z";
    return link;
};

// Says that something did not load, once, and where the names are all the same.
search.fails = () => {
    if (failed) return;
    failed = document.createElement("p");
    failed.setAttribute("role", "alert");
    failed.append("The search did not load in full. Try again, or go here: ", search.toAllNames());
    form.children[1].after(failed);
};

search.works = () => {
    if (failed) failed.remove();
    failed = null;
};

// What did not load is tried again when somebody comes back to the field.
const start = then => {
    loading = loading || search.load("search.js");
    loading.then(() => then(), () => { loading = null; search.fails(); });
};

const run = () => start(() => search.run());
field.addEventListener("focus", run);
field.addEventListener("input", run);

// With nothing typed, or where the search does not load, the form leads to all names, as it does with scripts off.
form.addEventListener("submit", event => {
    if (failed || !field.value.trim()) return;
    event.preventDefault();
    start(() => search.enter());
});

addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.altKey || event.metaKey || event.target.closest("input, textarea, select, [contenteditable]")) return;
    event.preventDefault();
    field.focus();
    field.select();
});

// A field without a name keeps its words when somebody comes back to the page; what they found is found again.
addEventListener("pageshow", () => field.value && run());
})();
