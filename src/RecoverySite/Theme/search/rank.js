"use strict";
// Which pages answer best. A query is groups of words; the words of a group stand for the same, and the best of them counts.
(search => {
    const rarity = (count, pages) => Math.log(1 + (pages - Math.min(count, pages) + 0.5) / (Math.min(count, pages) + 0.5));

    // groups: [[{ found, weight }]]; found as a shard of hits has it. Answers [[page, score]], best first.
    search.rank = async (groups, pages, allowed) => {
        const scores = new Float64Array(pages), matched = new Float64Array(pages);
        let all = 0;
        for (const group of groups) {
            const count = group.filter(g => g.weight > 0.5).reduce((sum, g) => sum + g.found.count, 0) || Math.min(...group.map(g => g.found.count));
            const worth = rarity(count, pages), best = new Map();
            all += worth;
            for (const { found, weight } of group)
                for (const [page, score] of await search.pagesOf(found)) {
                    const value = weight * worth * (score + 2);
                    if (value > (best.get(page) || 0)) best.set(page, value);
                }
            for (const [page, value] of best) { scores[page] += value; matched[page] += worth; }
        }
        const ranked = [];
        for (let page = 0; page < pages; page++)
            if (scores[page] && (!allowed || allowed.has(page))) ranked.push([page, scores[page] * Math.pow(matched[page] / all, 1.5)]);
        return ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    };

    // The pages on which the words of a phrase stand one after the other; a word that is left out may be any word.
    search.pagesWith = async (start, phrase, hit) => {
        let found = null;
        for (let i = 0; i < phrase.length; i++) {
            const entry = start.left.has(phrase[i]) ? null : hit(phrase[i]);
            if (start.left.has(phrase[i])) continue;
            if (!entry) return new Set();
            const pages = await search.pagesOf(entry), places = await search.placesOf(start, phrase[i], entry.count), now = new Map();
            pages.forEach(([page], n) => {
                const begins = places[n].map(p => p - i).filter(p => !found || (found.get(page) || []).includes(p));
                if (begins.length) now.set(page, begins);
            });
            found = now;
        }
        return new Set(found ? found.keys() : []);
    };
})(RecoverySearch);
