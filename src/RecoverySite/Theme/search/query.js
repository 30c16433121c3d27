"use strict";
// A query to an answer. What an Answer holds is said at `find`.
(search => {
    let ready;

    async function open() {
        const [start, names] = await Promise.all([search.get("start"), search.get("names")]);
        for (const family of ["hits", "begins", "ends", "places"]) if (typeof start[family] === "string") start[family] = start[family].split(" ");
        start.left = start.left || new Set(start.leftOut.split(" "));
        return { start, names };
    }

    // { text, pins, names, corrected, meant, total, results, marks }: help that comes before everything; names of the register with
    // those that are hard to tell from them; words that no page has, with those that were looked for in their place; words that
    // may have been meant; how many pages; the first ten with title, address and mark; and the words to mark in them.
    search.find = async text => {
        const { start, names } = await (ready = ready || open().catch(error => { ready = null; throw error; }));
        const words = search.split(text).map(w => w.word);
        const answer = { text, pins: search.pinsFor(words, names), names: [], corrected: [], meant: [], total: 0, results: [], marks: [] };
        if (!words.length) return answer;

        const wanted = words.some(w => !start.left.has(w)) ? w => !start.left.has(w) : () => true;
        const spans = search.namesIn(words, names), groups = [];
        for (const span of spans) groups.push(await ofName(span, words, { start, names, answer }));
        const isTyping = /[^\s"]$/.test(text);
        for (let i = 0; i < words.length; i++)
            if (wanted(words[i]) && !spans.some(s => s.from <= i && i < s.to))
                groups.push(await ofWord(words[i], isTyping && i === words.length - 1, { start, names, answer }));

        const allowed = await quoted(text, { start, names });
        const full = groups.filter(g => g.length);
        answer.ranked = full.length ? await search.rank(full, start.pages, allowed) : [];
        answer.total = answer.ranked.length;
        answer.marks = [...new Set([...answer.marks, ...words.filter(wanted)])];
        return search.more(answer);
    };

    // The next ten results, with their titles.
    search.more = async answer => {
        const { start } = await ready, next = (answer.ranked || []).slice(answer.results.length, answer.results.length + 10);
        const results = await Promise.all(next.map(async ([page]) => {
            const [title, address, notice] = (await search.get("pages-" + (page >> 4)))[page & 15];
            const [severity, label, words] = start.notices[notice - 1] || [];
            return { page, title, address, mark: notice ? { severity, label, title: words } : null, description: null, parts: [] };
        }));
        answer.results.push(...results);
        return answer;
    };

    // What the first results say: their descriptions, and the sections in which the words stand.
    search.describe = async (answer, count = 10) => {
        const { start } = await ready;
        await Promise.all(answer.results.slice(0, count).filter(r => r.description === null).map(async result => {
            const shard = start.parts.filter(first => first <= result.page).length - 1;
            const [description, parts] = (await search.get("parts-" + shard))[result.page - start.parts[shard]];
            result.description = description;
            result.parts = search.excerpts(parts, answer.marks);
        }));
        return answer;
    };

    // At most three sections: those with most of the words, in the heading above all; of each the sentences around them.
    search.excerpts = (parts, marks) => {
        const count = text => { const words = search.split(text).map(w => w.word); return marks.filter(m => words.some(w => w === m || search.stem(w) === search.stem(m))).length; };
        return parts.map(([heading, anchor, text]) => ({ heading, anchor, text, worth: 2 * count(heading) + count(text) })).filter(p => p.worth)
            .sort((a, b) => b.worth - a.worth).slice(0, 3).map(({ heading, anchor, text }) => {
                const sentences = text.match(/[^.!?]+[.!?]*\s*/g) || [], counts = sentences.map(count);
                const best = Math.max(0, counts.indexOf(Math.max(...counts)));
                let shown = sentences[best] || "";
                for (let i = best + 1; i < sentences.length && shown.length + sentences[i].length < 200; i++) shown += sentences[i];
                return { heading, anchor, text: shown.trim() };
            });
    };

    // In the order in which a reader meets them, each address once.
    search.order = answer => [...new Set([...answer.pins, ...answer.results].map(r => r.address))];

    const hitsOf = async (start, from, to) => (await Promise.all(search.range(start.hits, from, to).slice(0, 4).map(n => search.terms("hits", n)))).flat();

    async function exact(start, term) {
        return ((await hitsOf(start, term, term)).find(([t]) => t === term) || [])[1];
    }

    // A word, its forms, and while it is being typed what it may become.
    async function ofWord(word, isTyping, { start, names, answer }) {
        const stem = start.english ? search.stem(word) : word, beginning = stem.length < word.length ? stem : word;
        const group = [];
        for (const [term, found] of await hitsOf(start, word.startsWith(beginning) ? beginning : word))
            if (term === word) group.push({ found, weight: 1 });
            else if (start.english && search.stem(term) === stem) { group.push({ found, weight: 0.8 }); answer.marks.push(term); }
            else if (isTyping && word.length > 2 && term.startsWith(word)) group.push({ found, weight: 0.4 });
        for (const [said, means] of names.others) if (said.includes(word)) await also(group, means, start, answer);
        if (isTyping && word.length > 2)
            for (const [i, [name, , ids]] of names.names.entries()) if (name.startsWith(word)) for (const id of ids) await substance(group, id, 0.5, { start, names });
        // A form of another word may be a slip in a name: «heroine».
        const isKnown = group.some(g => g.weight > 0.8 || g.weight === 0.4);
        const near = isKnown ? [] : search.nearNames(word, names).filter(n => n.distance < 2);
        return group.length && !near.length ? group : [...group, ...await instead(word, { start, names, answer })];
    }

    async function also(group, means, start, answer) {
        for (const word of means.flatMap(m => m.split(" "))) {
            const found = await exact(start, word);
            if (found) { group.push({ found, weight: 0.6 }); answer.marks.push(word); }
        }
    }

    async function substance(group, id, weight, { start, names }) {
        const found = await exact(start, "@" + names.substances[id][0]);
        if (found) group.push({ found, weight });
    }

    // A name brings the pages on what it means, whatever they call it.
    async function ofName({ from, to, name }, words, { start, names, answer }) {
        const [, sure, ids] = names.names[name], typed = words.slice(from, to).join(" "), group = [];
        for (const id of ids) {
            const [key, title, described, address, page] = names.substances[id];
            const twins = (names.twins[name] || []).flatMap(twin => names.names[twin][2].map(other => {
                const [id, name, described, address] = names.substances[other];
                return { name: names.names[twin][0], id, substance: name, described, address };
            }));
            answer.names.push({ typed, name: title, id: key, sure: !!sure, described, address, title: page, twins });
            answer.marks.push(...search.split(title).map(w => w.word));
            await substance(group, id, 1, { start, names });
        }
        if (to - from === 1) {
            const found = await exact(start, typed);
            if (found) group.push({ found, weight: 0.7 });
        }
        return group;
    }

    // No page has the word: the nearest name or word is looked for, and the answer says so.
    async function instead(word, { start, names, answer }) {
        const near = search.nearNames(word, names), words = await search.nearWords(start, word), group = [];
        if (near.length && near[0].distance <= (words.length ? words[0].distance + 0.5 : Infinity)) {
            const ids = [...new Set(near.flatMap(n => names.names[n.name][2]))];
            answer.corrected.push({ typed: word, used: ids.map(id => names.substances[id][1]), isName: true });
            for (const id of ids) {
                answer.marks.push(...search.split(names.substances[id][1]).map(w => w.word));
                await substance(group, id, 1, { start, names });
            }
        } else if (words.length) {
            const used = words.filter(w => w.distance <= words[0].distance && w.pages >= words[0].pages - 1).slice(0, 3).map(w => w.word);
            answer.corrected.push({ typed: word, used, isName: false });
            for (const term of used) {
                const found = await exact(start, term);
                if (found) { group.push({ found, weight: 1 }); answer.marks.push(term); }
            }
        }
        return group;
    }

    // The pages that hold every phrase in quotes, or what a quoted name means; null where nothing is quoted.
    async function quoted(text, { start, names }) {
        let allowed = null;
        for (const [, inside] of text.matchAll(/["“”]([^"“”]+)["“”]/g)) {
            const phrase = search.split(inside).map(w => w.word), known = new Map();
            for (const word of phrase) known.set(word, await exact(start, word));
            const pages = await search.pagesWith(start, phrase, word => known.get(word));
            const [name] = search.namesIn(phrase, names).filter(n => n.to - n.from === phrase.length);
            for (const id of name ? names.names[name.name][2] : [])
                for (const [page] of await search.pagesOf(await exact(start, "@" + names.substances[id][0]) || { list: [] })) pages.add(page);
            allowed = allowed ? new Set([...allowed].filter(p => pages.has(p))) : pages;
        }
        return allowed;
    }
})(RecoverySearch);
