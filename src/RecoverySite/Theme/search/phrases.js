"use strict";
// Words in quotation marks. Loaded when there are any.
(search => {
    // The pages that hold every phrase, or what a quoted name means. `add` finds a term, `addAll` substances.
    search.quoted = async (text, add, addAll) => {
        let allowed;
        for (const [, inside] of text.matchAll(/["“”]([^"“”]+)["“”]/g)) {
            const phrase = search.split(inside).map(w => w.word), name = search.namesIn(phrase).find(n => n.to - n.from === phrase.length);
            const pages = await pagesWith(phrase, await Promise.all(phrase.map(word => add([], word))));
            for (const { found } of name ? await addAll([], name.name.ids) : []) await search.each(found, page => pages.add(page));
            allowed = allowed ? new Set([...allowed].filter(p => pages.has(p))) : pages;
        }
        return allowed;
    };

    // The pages on which the words stand one after the other; where a common word stands there may be any.
    async function pagesWith(phrase, groups) {
        const { start } = search;
        let found;
        start.places = start.places || (await search.get("placed")).split(" ");
        for (let i = 0; i < phrase.length; i++) {
            if (start.common.includes(phrase[i])) continue;
            if (!groups[i].length) return new Set();
            const entry = (await search.terms("places", phrase[i], phrase[i])).find(t => t[0] === phrase[i]), now = new Map();
            const reader = search.reader(entry ? entry[1] : "");
            await search.each(groups[i][0].found, page => {
                let place = 0;
                const begins = Array.from({ length: reader.number() }, () => (place += reader.number()) - i).filter(p => !found || (found.get(page) || []).includes(p));
                if (begins.length) now.set(page, begins);
            });
            found = now;
        }
        return new Set(found && found.keys());
    }
})(RecoverySearch);
