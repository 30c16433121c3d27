"use strict";
// A query to an answer. What an answer holds is said at `find`.
(search => {
    let start, names, ready;

    const open = async () => {
        [start, names] = await Promise.all(["start", "names"].map(search.get));
        for (const family of ["hits", "begins", "ends", "places", "common", "leftOut"]) start[family] = start[family].split(" ");
        Object.assign(search, { start, names });
    };

    // { text, pins, names, corrected, total, results, marks }: help that comes before everything; names of the register, with those
    // that are hard to tell from them; words that no page has, with those that were looked for in their place; how many pages; the
    // first ten, with title, address and mark; and the words to mark in them.
    search.find = async text => {
        await (ready = ready || open().catch(error => { ready = null; throw error; }));
        const words = search.split(text).map(w => w.word), says = w => !start.leftOut.includes(w) && !start.common.includes(w);
        const wanted = words.some(says) ? says : () => true;
        const answer = { text, pins: search.pinsFor(words), names: [], corrected: [], total: 0, results: [], marks: words.filter(wanted), ranked: [] };
        const spans = search.namesIn(words), groups = await Promise.all(spans.map(span => ofName(span, words, answer)));
        const whole = !spans.length && words.length > 1 && words.length < 5 ? search.nearNames(words.join("")).filter(n => n.distance <= 1.5) : [];
        if (whole.length) groups.push(await ofNear(whole, text, answer));
        else for (let i = 0; i < words.length; i++)
            if (wanted(words[i]) && !spans.some(s => s.from <= i && i < s.to))
                groups.push(await ofWord(words[i], i === words.length - 1 && /[^\s"]$/.test(text), words.length > 1, answer));
        answer.ranked = await search.rank(groups.filter(g => g.length), start.pages, await quoted(text));
        answer.total = answer.ranked.length;
        return search.more(answer);
    };

    // The next ten results, with their titles.
    search.more = async answer => {
        const next = answer.ranked.slice(answer.results.length, answer.results.length + 10);
        answer.results.push(...await Promise.all(next.map(async ([page]) => {
            const [title, address, notice] = (await search.get("pages-" + (page >> 4)))[page & 15], [severity, label, words] = start.notices[notice - 1] || [];
            return { page, title, address, mark: notice ? { severity, label, title: words } : null, description: null, parts: [] };
        })));
        return answer;
    };

    // In the order in which a reader meets them, each address once.
    search.order = answer => [...new Set([...answer.pins, ...answer.results].map(r => r.address))];

    const hits = async (from, to) => (await Promise.all(search.range(start.hits, from, to).slice(0, 4).map(n => search.terms("hits", n)))).flat();

    // Adds a word, or a substance by @ and its id, to what stands for the same.
    const add = async (group, word, weight) => {
        const entry = (await hits(word, word)).find(([term]) => term === word);
        if (entry) group.push({ found: entry[1], weight });
        return group;
    };

    const addAll = async (group, ids, weight) => {
        for (const id of new Set(ids)) await add(group, "@" + names.substances[id][0], weight);
        return group;
    };

    const mark = (answer, text) => answer.marks.push(...search.split(text).map(w => w.word));

    // A word, its forms, and while it is being typed what it may become.
    async function ofWord(word, isTyping, isOneOfMany, answer) {
        const group = [], stem = start.english ? search.stem(word) : word, grows = isTyping && word.length > 2;
        for (const [term, found] of await hits(word.startsWith(stem) ? stem : word)) {
            const weight = term === word ? 1 : start.english && search.stem(term) === stem ? 0.8 : grows && term.startsWith(word) ? 0.4 : 0;
            if (weight) group.push({ found, weight });
            if (weight === 0.8) mark(answer, term);
        }
        for (const [said, means] of names.others) if (said.includes(word))
            for (const other of means) { await add(group, other, 0.6); mark(answer, other); }
        if (grows) await addAll(group, names.names.flatMap(([name, , ids]) => name.startsWith(word) ? ids : []), 0.5);
        // A form of another word may be a slip in a name: «heroine».
        if (group.some(g => g.weight === 1 || g.weight < 0.6) || group.length && !search.nearNames(word).some(n => n.distance < 2)) return group;
        const others = await instead(word, isOneOfMany, answer);
        others.push(...group);
        return others;
    }

    // A name brings the pages on what it means, whatever they call it.
    async function ofName({ from, to, name }, words, answer) {
        const [, sure, ids] = names.names[name], typed = words.slice(from, to).join(" ");
        for (const n of ids) {
            const [id, name, described, address, title] = names.substances[n];
            answer.names.push({ typed, name, id, sure: !!sure, described, address, title, twins: twins(name) });
            mark(answer, name);
        }
        const group = await addAll([], ids, 1);
        return Object.assign(to - from > 1 ? group : await add(group, typed, 0.7), { isName: true });

        function twins() {
            return (names.twins[name] || []).flatMap(twin => names.names[twin][2].map(n => {
                const [id, substance, described, address] = names.substances[n];
                return { name: names.names[twin][0], id, substance, described, address };
            }));
        }
    }

    // No page has the word: the nearest name or word is looked for, and the answer says so. Beside other words only what is
    // nearly sure: they will find something without it.
    async function instead(word, isOneOfMany, answer) {
        const isSure = ({ distance }) => !isOneOfMany || distance <= 1 && word.length > 5 || distance < 2 && word.length > 4;
        const near = search.nearNames(word).filter(isSure), words = (await search.nearWords(word)).filter(isSure), group = [];
        if (near.length && !(near[0].distance > words[0]?.distance + 0.5)) return ofNear(near, word, answer);
        const used = words.filter(w => w.distance <= words[0].distance && w.pages >= words[0].pages - 1).slice(0, 3).map(w => w.word);
        if (used.length) answer.corrected.push({ typed: word, used, isName: false });
        for (const term of used) { await add(group, term, 1); mark(answer, term); }
        return group;
    }

    async function ofNear(near, typed, answer) {
        const ids = [...new Set(near.flatMap(n => names.names[n.name][2]))], used = ids.map(id => names.substances[id][1]);
        answer.corrected.push({ typed, used, isName: true });
        used.forEach(name => mark(answer, name));
        return Object.assign(await addAll([], ids, 1), { isName: true });
    }

    // The pages that hold every phrase in quotes, or what a quoted name means; nothing where nothing is quoted.
    async function quoted(text) {
        let allowed;
        for (const [, inside] of text.matchAll(/["“”]([^"“”]+)["“”]/g)) {
            const phrase = search.split(inside).map(w => w.word), name = search.namesIn(phrase).find(n => n.to - n.from === phrase.length);
            const pages = await search.pagesWith(phrase, await Promise.all(phrase.map(word => add([], word))));
            for (const { found } of name ? await addAll([], names.names[name.name][2]) : [])
                for (const [page] of await search.pagesOf(found)) pages.add(page);
            allowed = allowed ? new Set([...allowed].filter(p => pages.has(p))) : pages;
        }
        return allowed;
    }
})(RecoverySearch);
