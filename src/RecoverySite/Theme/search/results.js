// Draws an answer below the field, in the flow of the page: it covers no notice, and a keyboard on the screen covers it no
// more than any other text.
(search => {
// A second try after one that failed in part.
if (search.run) return;
const { form, field } = search, site = search.root.replace(/[^/]*\/$/, "");
const panel = make(form, "div", "found"), status = make(form, "p", "unseen");
let turn = 0, text = "", latest, speaking, waiting;
status.setAttribute("role", "status");
field.setAttribute("aria-describedby", make(form, "span", "unseen", "Results show as you type. Arrow down goes to them.").id = "search-hint");

// Text alone: nothing that was typed or found is ever read as markup.
function make(parent, name, look, words) {
    const element = document.createElement(name);
    if (look) element.className = look;
    if (words) element.textContent = words;
    parent.append(element);
    return element;
}

function link(parent, address, words, marks, anchor) {
    const a = make(parent, "a");
    a.href = site + address + ".html" + (anchor ? "#" + anchor : "");
    highlight(a, words, marks);
    return a;
}

// The last word may still be being typed.
function highlight(parent, words, marks = []) {
    let at = 0;
    for (const { word, start, length } of search.split(words)) {
        if (!marks.includes(word) && !(marks.length && word.startsWith(marks[marks.length - 1]))) continue;
        parent.append(words.slice(at, start));
        at = start + length;
        make(parent, "mark", "", words.slice(start, at));
    }
    parent.append(words.slice(at));
}

function button(parent, words, then) {
    const made = make(parent, "button", "", words);
    made.type = "button";
    made.onclick = then;
    return made;
}

// Searches for something else only when somebody asks for it.
const offer = (parent, words, query) => button(parent, words, () => {
    field.value = query;
    field.focus();
    search.run();
});

// The signs that notices bear, with their words; colour only repeats them.
const signs = {
    emergency: ["M7.5 1h9L23 7.5v9L16.5 23h-9L1 16.5v-9z", "M10.5 5h3v7.5h-3zM10.5 15h3v3.5h-3z"],
    danger: ["M12 1.5 23.5 22H.5z", "M10.6 8.5h2.8v6.5h-2.8zM10.6 16.8h2.8v2.8h-2.8z"],
    caution: ["M12 .8 23.2 12 12 23.2.8 12z", "M10.7 6h2.6v7.5h-2.6zM10.7 15.4h2.6V18h-2.6z"],
    info: ["M1 12a11 11 0 0 1 22 0 11 11 0 0 1-22 0z", "M10.7 10h2.6v8h-2.6zM10.7 6h2.6v2.6h-2.6z"],
};

function sign(parent, severity, words) {
    const all = make(parent, "span", "grade " + severity), svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const set = (element, attributes) => Object.keys(attributes).forEach(name => element.setAttribute(name, attributes[name]));
    set(svg, { class: "mark", viewBox: "0 0 24 24", width: 18, "aria-hidden": true });
    signs[severity].forEach((d, i) => {
        svg.append(document.createElementNS(svg.namespaceURI, "path"));
        set(svg.lastChild, i ? { d, class: "sign" } : { d });
    });
    all.append(svg, words);
}

const isSame = (one, other) => search.fold(one) === search.fold(other);
const now = "If this is happening now";
const quoted = words => "“" + words + "”";

function draw(answer) {
    panel.textContent = "";
    const say = (look, words, to, more) => {
        const p = make(panel, "p", look, words);
        if (to) link(p, to.address, to.name);
        p.append(more || "");
        return p;
    };
    // Never one for the other: what can be mistaken stands beside it with what it is.
    const apart = twins => twins.forEach(twin => say("twin", "Not the same: ", twin, (isSame(twin.name, twin.substance) ? ": " : ` (${twin.substance}): `) + twin.described));
    const typed = answer.text.toLowerCase(), swap = (word, other) => typed.includes(word) ? typed.replace(word, other) : other;
    const { pins, names, corrected, meant, total, results } = answer;
    if (pins.length) {
        const box = make(panel, "div", "notice emergency");
        sign(make(box, "p", "severity"), "emergency", now);
        for (const { address, title, words } of pins) link(make(box, "p"), address, title).after(": " + words);
    }
    for (const name of names) {
        say("", isSame(name.typed, name.name) ? "" : quoted(name.typed) + (name.sure ? " means " : " may mean "), name, ": " + name.described);
        apart(name.twins);
    }
    for (const { typed, used, isName, twins = [] } of corrected) {
        const p = say("", `Nothing was found for ${quoted(typed)}. These are results for ${used.map(quoted).join(" and ")}. `
            + (isName ? "Check that it is what you mean: names that look alike can be different drugs. " : ""));
        if (used.length > 1) for (const one of used) offer(p, "Only " + quoted(one), swap(typed, one));
        apart(twins);
    }
    for (const { typed, instead } of meant) offer(say("", "Did you mean "), quoted(instead) + "?", swap(typed, instead));
    say("", total > 1 ? total + " pages" : total ? "1 page" : `No page was found for ${quoted(answer.text)}.`);
    if (total) list(make(panel, "ol", "page-list"), answer, 0);
    else nothing();
    // Said when the typing rests, not at every letter.
    speaking = setTimeout(() => status.textContent = [...(pins.length ? [now + ": " + pins.map(pin => pin.title).join(", ")] : []),
        ...[...panel.children].filter(line => line.tagName === "P").map(line => line.textContent), ...results.slice(0, 1).map(first => "First: " + first.title)].join("; "), 900);
}

// What the header leads to is of use whatever was typed.
function nothing() {
    make(panel, "p", "", "Try one word, or another name for it. The spelling need not be right. Or start here:");
    const ways = make(panel, "ul", "jump"), links = [...document.querySelectorAll(".help-now, .ways nav a")];
    if (!links.some(way => way.href === form.action)) links.push(search.toAllNames());
    for (const way of links) make(ways, "li").append(way.cloneNode(true));
}

function list(parent, answer, from) {
    const { marks, results } = answer, mine = turn;
    const ifStill = then => found => mine === turn && then(found);
    const rows = results.slice(from).map(({ title, address, mark }) => {
        const li = make(parent, "li");
        link(li, address, title, marks);
        if (mark) {
            const p = make(li, "p");
            sign(p, mark.severity, mark.label + ":");
            p.append(" " + mark.title);
        }
        return li;
    });
    const more = results.length < answer.total && button(panel, "More results", () => {
        more.disabled = true;
        search.more(answer).then(ifStill(longer => {
            more.remove();
            list(parent, longer, from + rows.length);
            parent.children[from + rows.length].firstChild.focus();
        })).catch(fails);
    });
    // Not for a word that is still being typed: what describes a page costs more than its title.
    setTimeout(ifStill(() => search.describe(answer, from + rows.length).then(ifStill(({ results }) => rows.forEach((li, i) => {
        const { address, description, parts } = results[from + i];
        highlight(make(li, "p"), description || "", marks);
        const ul = make(li, "ul");
        for (const { heading, anchor, text } of parts) {
            const part = make(ul, "li");
            // What stands before the first heading has none.
            if (heading) link(part, address, heading, marks, anchor);
            highlight(part, " " + text, marks);
        }
    }))).catch(fails)), 150);
}

function fails() {
    text = null;
    search.fails();
}

search.run = () => {
    const typed = field.value.trim();
    if (typed === text) return latest;
    const mine = ++turn;
    text = typed;
    clearTimeout(speaking);
    clearTimeout(waiting);
    if (!typed) panel.textContent = status.textContent = "";
    // What was found before must not pass for what is found now.
    else waiting = setTimeout(() => panel.textContent = status.textContent = "Searching …", 800);
    return latest = typed && new Promise(done => setTimeout(done, 90)).then(() => mine === turn && search.find(typed)).then(answer => {
        if (!answer || mine !== turn) return;
        clearTimeout(waiting);
        search.works();
        draw(answer);
    }).catch(() => {
        if (mine !== turn) return;
        clearTimeout(waiting);
        panel.textContent = status.textContent = "";
        fails();
    });
};

// Goes to the first link and does not open it: what was found may be near what was typed, and another drug.
search.enter = () => Promise.resolve(search.run()).then(() => (panel.querySelector("a") || field).focus());

form.addEventListener("keydown", event => {
    const stops = [field, ...panel.querySelectorAll("a, button")], at = Math.max(0, stops.indexOf(document.activeElement)), last = stops.length - 1;
    const to = { ArrowDown: Math.min(at + 1, last), ArrowUp: at - 1, Home: at && 1, End: at && last, Escape: field.value ? 0 : -1 }[event.key];
    if (!(to >= 0) || event.altKey || event.ctrlKey || event.metaKey || event.isComposing || at + to === 0 && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Escape" && !at) field.value = "";
    stops[to].focus();
    search.run();
});
})(RecoverySearch);
