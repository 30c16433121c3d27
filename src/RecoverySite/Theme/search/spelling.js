"use strict";
// The nearest name or word to one that no page has. Loaded when there is such a word.
(search => {
    const { add, addAll, mark, twins } = search.known;

    // How a word sounds, roughly: who writes by ear mistakes vowels, and k for c.
    const sound = word => word.replace(/^x/, "z").replace(/ph/g, "f").replace(/c(?=[eiy])|z/g, "s").replace(/x/g, "ks").replace(/[ckq]+/g, "k")
        .replace(/(.)\1/g, "$1").replace(/(?!^)h/g, "").replace(/[aeiouyw]+/g, "a").replace(/(?!^)a$/, "");

    const first = (one, other) => one[0] === other[0] ? 0 : 0.4;

    // How far a typed word is from a known one; Infinity if it is too far to be meant. Nearly every word of a few letters is
    // two slips away from some other.
    const distance = (typed, known) => {
        const length = Math.min(typed.length, known.length), most = length < 4 ? 0 : length < 7 ? 1 : length < 10 ? 2 : 3;
        const slips = search.slips(typed, known, 5) + first(typed, known);
        const [heard, meant] = [sound(typed), sound(known)];
        if (slips <= most) return slips > 1.5 && heard === meant ? 1.5 : slips;
        if (heard[0] !== meant[0] || slips > length * 0.7 || meant.length < (slips > 2 ? 4 : 3)) return Infinity;
        return heard === meant ? 1.5 : meant.length > 6 && search.slips(heard, meant, 1) === 1 ? 2.8 : Infinity;
    };

    // The names nearest to what was typed, each with its distance; several if they are about as near.
    search.nearNames = async typed => {
        const isLatin = letter => letter < "\u0250";
        await search.needNames(search.start.named.filter(letter => isLatin(letter) === isLatin(typed)));
        const near = [...search.names.all.values()].map(name => ({ name, distance: name.words.length < 4 ? Infinity : distance(typed, name.words.replaceAll(" ", "")) })).sort((a, b) => a.distance - b.distance);
        return near.filter(n => n.distance < Infinity && n.distance <= near[0].distance + 0.3);
    };

    const backwards = word => [...word].reverse().join("");

    // The words of the site nearest to a word that no page has, best first: those one slip away, or else those two away. A slip
    // leaves one end of a word as it was.
    search.nearWords = async word => {
        const { begins, ends } = await search.get("spelled");
        Object.assign(search.start, { begins: begins.split(" "), ends: ends.split(" ") });
        for (let most = 1; most <= (word.length < 4 ? 0 : word.length < 7 ? 1 : 2); most++) {
            const piece = most > 1 ? 2 : Math.floor((word.length - 1) / 2), found = new Map();
            const look = async (family, beginning, turn) => {
                for (const [term, pages] of await search.terms(family, beginning, undefined, most * 4)) {
                    if (!term.startsWith(beginning)) continue;
                    const known = turn(term), slips = search.slips(word, known, most);
                    if (slips <= most) found.set(known, { word: known, pages, heard: sound(word) === sound(known), distance: Math.min(slips + first(known, word), distance(word, known)) });
                }
            };
            await Promise.all([look("begins", word.slice(0, piece), w => w), look("ends", backwards(word).slice(0, most > 1 ? piece : word.length >> 1), backwards)]);
            if (found.size) return [...found.values()].sort((a, b) => a.distance - b.distance || b.heard - a.heard || b.pages - a.pages);
        }
        return [];
    };

    // For a word that no page has the nearest name or word is looked for, and the answer says so. Beside other words, which find
    // something without it, only what is nearly sure is looked for, and the rest is offered. A form of another word may be a slip
    // in a name: «heroine».
    search.instead = async (group, word, isOneOfMany, answer) => {
        const isSure = ({ distance }) => !isOneOfMany || distance <= 1 && word.length > 5 || distance < 2 && word.length > 4;
        const near = await search.nearNames(word);
        if (group.length && !(near.length && near[0].distance < 2)) return;
        const words = await search.nearWords(word), [name, other] = [near, words].map(found => found[0] ? found[0].distance : Infinity);
        if (near.length && name <= other + 0.5) {
            if (isSure(near[0])) await search.ofNear(group, near, word, answer);
            else answer.meant.push({ typed: word, instead: (await search.get("cards"))[near[0].name.ids[0]][0] });
        } else if (words.length && isSure(words[0])) {
            // One that sounds the same is meant, unless another is about as common.
            const isLikely = w => w.heard || !words[0].heard || w.pages > words[0].pages - 2;
            const used = words.filter(w => w.distance <= other + 0.4 && isLikely(w)).slice(0, 3).map(w => w.word);
            answer.corrected.push({ typed: word, used, isName: false });
            for (const term of used) { await add(group, term, 1); mark(answer, term); }
        } else if (words.length && word.length > 5) answer.meant.push({ typed: word, instead: words[0].word });
    };

    search.ofNear = async (group, near, typed, answer) => {
        const cards = await search.get("cards"), ids = [...new Set(near.flatMap(n => n.name.ids))], used = ids.map(n => cards[n][0]);
        answer.corrected.push({ typed, used, isName: true, twins: near.flatMap(n => twins(n.name, cards)).filter(t => !used.includes(t.substance)) });
        used.forEach(name => mark(answer, name));
        return Object.assign(await addAll(group, ids, 1), { isName: true });
    };
})(RecoverySearch);
