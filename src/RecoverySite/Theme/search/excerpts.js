"use strict";
// What the first results say. Loaded when they are shown.
(search => {
    // Descriptions, and the sections in which the words stand.
    search.excerpts = async (answer, count) => {
        const { together } = search.start;
        await Promise.all(answer.results.slice(0, count).filter(r => r.description === null).map(async result => {
            const [description, sections] = (await search.get("parts-" + Math.floor(result.page / together)))[result.page % together];
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
