"use strict";
// What the first results say.
(search => {
    // Descriptions, and the sections in which the words stand.
    search.describe = async (answer, count = 10) => {
        const { parts } = search.start;
        await Promise.all(answer.results.slice(0, count).filter(r => r.description === null).map(async result => {
            const shard = parts.filter(first => first <= result.page).length - 1;
            const [description, sections] = (await search.get("parts-" + shard))[result.page - parts[shard]];
            Object.assign(result, { description, parts: best(sections, answer.marks) });
        }));
        return answer;
    };

    // At most three sections: those with most of the words, in the heading above all; of each the sentences around them.
    function best(sections, marks) {
        const stems = marks.map(search.stem);
        const count = text => {
            const found = new Set(search.split(text).map(w => search.stem(w.word)));
            return stems.filter(s => found.has(s)).length;
        };
        return sections.map(([heading, anchor, text]) => ({ heading, anchor, text, worth: 2 * count(heading) + count(text) }))
            .filter(p => p.worth).sort((a, b) => b.worth - a.worth).slice(0, 3).map(({ heading, anchor, text }) => {
                const sentences = text.match(/[^.!?]+[.!?]*\s*/g) || [], counts = sentences.map(count);
                let at = counts.indexOf(Math.max(...counts)), shown = sentences[at] || "";
                while (++at < sentences.length && shown.length + sentences[at].length < 200) shown += sentences[at];
                return { heading, anchor, text: shown.trim() };
            });
    }
})(RecoverySearch);
