"use strict";
// Which pages answer best. A query is groups of words; the words of a group stand for the same, and the best of them counts.
(search => {
    const rarity = (count, pages) => { const c = Math.min(count, pages); return Math.log(1 + (pages - c + 0.5) / (c + 0.5)); };

    // groups: [[{ found, weight }]]; found as a shard of hits has it. Answers [[page, score]], best first.
    search.rank = async (groups, pages, allowed) => {
        const scores = new Float64Array(pages), matched = new Float64Array(pages);
        let all = 0;
        for (const group of groups) {
            const count = group.filter(g => g.weight > 0.5).reduce((sum, g) => sum + g.found.count, 0) || Math.min(...group.map(g => g.found.count));
            // Many pages name a substance and few are about it.
            const worth = rarity(group.isName ? Math.min(count, pages / 50) : count, pages), best = new Map();
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
            if (scores[page] && (!allowed || allowed.has(page))) ranked.push([page, scores[page] * matched[page] / all]);
        return ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    };

    // The pages on which the words of a phrase stand one after the other; where a common word stands there may be any.
    search.pagesWith = async (phrase, groups) => {
        let found;
        for (let i = 0; i < phrase.length; i++) {
            if (search.start.common.includes(phrase[i])) continue;
            if (!groups[i].length) return new Set();
            const pages = await search.pagesOf(groups[i][0].found), places = await search.placesOf(phrase[i], pages.length), now = new Map();
            pages.forEach(([page], n) => {
                const begins = places[n].map(p => p - i).filter(p => !found || (found.get(page) || []).includes(p));
                if (begins.length) now.set(page, begins);
            });
            found = now;
        }
        return new Set(found && found.keys());
    };
})(RecoverySearch);
