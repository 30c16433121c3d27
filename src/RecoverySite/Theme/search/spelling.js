"use strict";
// What a reader meant: names of the register, words that call for help, and the nearest word to one that no page has.
(search => {
    // How many letters were put in, taken out, changed or swapped with their neighbour; more than `most` is not counted.
    search.slips = (one, other, most) => {
        if (Math.abs(one.length - other.length) > most) return most + 1;
        let two = [], last = [], row = Array.from({ length: other.length + 1 }, (_, j) => j);
        for (let i = 1; i <= one.length; i++) {
            [two, last, row] = [last, row, [i]];
            for (let j = 1; j <= other.length; j++) {
                row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) row[j] = Math.min(row[j], two[j - 2] + 1);
            }
            if (Math.min(...row) > most) return most + 1;
        }
        return row[other.length];
    };

    // How a word sounds, roughly: who writes by ear mistakes vowels, and k for c.
    const sound = word => word.replace(/^x/, "z").replace(/ph/g, "f").replace(/c(?=[eiy])|z/g, "s").replace(/x/g, "ks").replace(/[ckq]+/g, "k")
        .replace(/(.)\1/g, "$1").replace(/(?!^)h/g, "").replace(/[aeiouyw]+/g, "a").replace(/(?!^)a$/, "");

    // How far a typed word is from a known one; Infinity if it is too far to be meant. Nearly every word of a few letters is
    // two slips away from some other.
    search.distance = (typed, known) => {
        const length = Math.min(typed.length, known.length), most = length < 4 ? 0 : length < 7 ? 1 : length < 10 ? 2 : 3;
        const slips = search.slips(typed, known, 5) + (typed[0] === known[0] ? 0 : 0.4);
        const [heard, meant] = [sound(typed), sound(known)];
        if (slips <= most) return slips > 1.5 && heard === meant ? 1.5 : slips;
        if (heard[0] !== meant[0] || slips > length * 0.7 || meant.length < (slips > 2 ? 4 : 3)) return Infinity;
        return heard === meant ? 1.5 : meant.length > 6 && search.slips(heard, meant, 1) === 1 ? 2.8 : Infinity;
    };

    // The names in a query, from left to right, the longest first: { from, to, name } with the number of the name.
    search.namesIn = words => {
        const { names } = search;
        names.known = names.known || new Map(names.names.flatMap(([name], i) => [[name.replaceAll(" ", ""), i], [name, i]]));
        const found = [];
        for (let from = 0; from < words.length; from++)
            for (let to = Math.min(words.length, from + 6); to > from; to--) {
                const typed = words.slice(from, to).join(" "), known = names.known;
                const name = known.get(typed) ?? known.get(typed.replaceAll(" ", "")) ?? known.get(typed.replace(/s$/, ""));
                if (name === undefined) continue;
                found.push({ from, to, name });
                from = to - 1;
                break;
            }
        return found;
    };

    // The names nearest to what was typed, each with its distance; several if they are about as near.
    search.nearNames = typed => {
        const near = search.names.names.map(([name], i) => ({ name: i, distance: search.distance(typed, name.replaceAll(" ", "")) })).filter(n => n.distance < Infinity && search.names.names[n.name][0].length > 3);
        const best = Math.min(...near.map(n => n.distance));
        return near.filter(n => n.distance <= best + 0.3).sort((a, b) => a.distance - b.distance);
    };

    // The pages of help that a query calls for. Whoever is in danger types badly, so a slip or two is nothing.
    search.pinsFor = words => {
        const same = (typed, wanted) => typed === wanted || search.stem(typed) === search.stem(wanted)
            || wanted.length > 4 && typed[0] === wanted[0] && search.slips(typed, wanted, 2) <= (wanted.length > 7 ? 2 : 1);
        const called = search.names.pins.filter(([, phrases]) => phrases.some(phrase => phrase.split(" ").every(wanted => words.some(typed => same(typed, wanted)))));
        const pages = called.flatMap(([pages]) => pages).map(([title, address, about]) => ({ title, address, words: about }));
        return pages.filter((page, i) => pages.findIndex(p => p.address === page.address) === i);
    };

    // The words of the site nearest to a word that no page has, best first. One slip leaves one end of a word as it was.
    search.nearWords = async word => {
        if (word.length < 4) return [];
        const most = word.length < 7 ? 1 : 2, piece = most > 1 ? (word.length < 10 ? 2 : 3) : Math.floor((word.length - 1) / 2);
        const backwards = w => [...w].reverse().join("");
        const found = new Map();
        const look = async (family, beginning, turn) => {
            for (const number of search.range(search.start[family], beginning))
                for (const [term, pages] of await search.terms(family, number)) {
                    if (!term.startsWith(beginning)) continue;
                    const known = turn(term), slips = search.slips(word, known, most);
                    if (slips <= most) found.set(known, { word: known, pages, distance: Math.min(slips + (known[0] === word[0] ? 0 : 0.4), search.distance(word, known)) });
                }
        };
        await Promise.all([look("begins", word.slice(0, piece), w => w), look("ends", backwards(word).slice(0, piece + (most > 1 ? 0 : 1 - word.length % 2)), backwards)]);
        return [...found.values()].sort((a, b) => a.distance - b.distance || b.pages - a.pages);
    };
})(RecoverySearch);
