"use strict";
// A query to an answer. What an answer holds is said at `find`.
(search => {
    let start, names, ready;

    const open = async () => {
        [start, names] = await Promise.all(["start", "names"].map(search.get));
        for (const family of ["hits", "common", "leftOut"]) start[family] = start[family].split(" ");
        search.start = start;
        search.names = search.readNames(names);
    };

    // { text, pins, names, corrected, meant, total, results, marks }: help that comes before everything; names of the register, with
    // those that are hard to tell from them; words that no page has, with those that were looked for in their place; words that may
    // have been meant; how many pages; the first ten, with title, address and mark; and the words to mark in them.
    search.find = async text => {
        await (ready = ready || open().catch(error => { ready = null; throw error; }));
        const words = search.split(text).map(w => w.word), says = w => !start.leftOut.includes(w) && !start.common.includes(w);
        await search.needNames(words.map(word => word[0]));
        const wanted = words.some(says) ? says : () => true;
        const answer = { text, pins: search.pinsFor(words), names: [], corrected: [], meant: [], total: 0, results: [], marks: words.filter(wanted), ranked: [] };
        const spans = search.namesIn(words), groups = await Promise.all(spans.map(span => ofName(span, words, answer)));
        const others = words.map((word, i) => [word, i]).filter(([word, i]) => wanted(word) && !spans.some(s => s.from <= i && i < s.to));
        for (const [word, i] of others) groups.push(await ofWord(word, i === words.length - 1 && /[^\s"]$/.test(text), answer));
        const missed = others.map((other, i) => [other[0], groups[spans.length + i]]).filter(([, group]) => !group.isKnown);
        if (missed.length) {
            await search.need("spelling");
            const whole = !spans.length && words.length > 1 && words.length < 5 ? (await search.nearNames(words.join(""))).filter(n => n.distance <= 1.5) : [];
            if (whole.length) groups.splice(0, groups.length, await search.ofNear([], whole, text, answer));
            else for (const [word, group] of missed) await search.instead(group, word, words.length > 1, answer);
        }
        const isQuoted = /["“”]/.test(text);
        if (isQuoted) await search.need("phrases");
        answer.ranked = await search.rank(groups.filter(g => g.length), start.pages, isQuoted && await search.quoted(text, add, addAll));
        answer.total = answer.ranked.length;
        return search.more(answer);
    };

    // The next ten results, with their titles.
    search.more = async answer => {
        const next = answer.ranked.slice(answer.results.length, answer.results.length + 10);
        answer.results.push(...await Promise.all(next.map(async ([page]) => {
            const [title, address, notice] = (await search.get("pages-" + (page >> 3)))[page & 7], [severity, label, words] = start.notices[notice - 1] || [];
            return { page, title, address, mark: notice ? { severity, label, title: words } : null, description: null, parts: [] };
        })));
        return answer;
    };

    // What the first results say.
    search.describe = async (answer, count = 10) => (await search.need("excerpts")).excerpts(answer, count);

    // In the order in which a reader meets them, each address once.
    search.order = answer => [...new Set([...answer.pins, ...answer.results].map(r => r.address))];

    // Adds a word, or a substance by @ and its id, to what stands for the same.
    const add = async (group, word, weight) => {
        const entry = (await search.terms("hits", word, word)).find(([term]) => term === word);
        if (entry) group.push({ found: entry[1], weight });
        return group;
    };

    const addAll = async (group, substances, weight) => {
        for (const n of new Set(substances)) await add(group, "@" + names.ids[n], weight);
        return group;
    };

    const mark = (answer, text) => answer.marks.push(...search.split(text).map(w => w.word));

    // A word, its forms, and while it is being typed what it may become.
    async function ofWord(word, isTyping, answer) {
        const group = [], stem = start.english ? search.stem(word) : word, grows = isTyping && word.length > 2;
        for (const [term, found] of await search.terms("hits", word.startsWith(stem) ? stem : word)) {
            const weight = term === word ? 1 : start.english && search.stem(term) === stem ? 0.8 : grows && term.startsWith(word) ? 0.4 : 0;
            if (weight) group.push({ found, weight });
            if (weight === 0.8) mark(answer, term);
            if (weight && weight !== 0.8) group.isKnown = true;
        }
        // A stem of few letters has more terms than are looked at.
        if (!group.some(g => g.weight === 1) && (await add(group, word, 1)).length) group.isKnown = group.some(g => g.weight === 1) || group.isKnown;
        for (const [said, means] of names.others) if (said.includes(word))
            for (const other of means) { await add(group, other, 0.6); mark(answer, other); group.isKnown = true; }
        const ids = grows ? [...names.all.values()].flatMap(name => name.words.startsWith(word) ? name.ids : []) : [];
        if (ids.length) group.isKnown = true;
        return addAll(group, ids, 0.5);
    }

    // A name brings the pages on what it means, whatever they call it.
    async function ofName({ from, to, name }, words, answer) {
        const typed = words.slice(from, to).join(" "), cards = await search.get("cards");
        for (const n of name.ids) {
            const [substance, described, address, title] = cards[n];
            answer.names.push({ typed, name: substance, id: names.ids[n], sure: name.sure, described, address, title, twins: twins(name, cards) });
            mark(answer, substance);
        }
        const group = await addAll([], name.ids, 1);
        return Object.assign(to - from > 1 ? group : await add(group, typed, 0.7), { isName: true });
    }

    // Names of other substances that are hard to tell from a name.
    const twins = (name, cards) => (names.twins[name.words] || []).flatMap(([twin, ...ids]) => ids.map(n => {
        const [substance, described, address] = cards[n];
        return { name: twin, id: names.ids[n], substance, described, address };
    }));

    search.known = { add, addAll, mark, twins };
})(RecoverySearch);
