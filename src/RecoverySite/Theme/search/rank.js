"use strict";
// Which pages answer best. A query is groups of words; the words of a group stand for the same, and the best of them counts.
(search => {
    const rarity = (count, pages) => Math.log(1 + Math.max(0, pages - count + 0.5) / (count + 0.5));

    // groups: [[{ found, weight }]]; found as a shard of hits has it. Answers [[page, score]], best first.
    search.rank = async (groups, pages, allowed) => {
        const scores = new Float64Array(pages), matched = new Float64Array(pages), best = new Float64Array(pages);
        let all = 0;
        for (const group of groups) {
            const count = group.filter(g => g.weight > 0.5).reduce((sum, g) => sum + g.found.count, 0) || Math.min(...group.map(g => g.found.count));
            // Many pages name a substance and few are about it.
            const worth = rarity(group.isName ? Math.min(count, pages / 50) : count, pages);
            all += worth;
            best.fill(0);
            for (const { found, weight } of group) await search.each(found, (page, score) => best[page] = Math.max(best[page], weight * worth * (score + 2)));
            for (let page = 0; page < pages; page++) if (best[page]) { scores[page] += best[page]; matched[page] += worth; }
        }
        const ranked = [];
        for (let page = 0; page < pages; page++)
            if (scores[page] && (!allowed || allowed.has(page))) ranked.push([page, scores[page] * matched[page] / all]);
        return ranked.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    };
})(RecoverySearch);
