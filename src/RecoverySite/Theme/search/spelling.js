"use strict";
// The nearest name or word to one that no page has. Loaded when there is such a word.
(search => {
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
    search.nearNames = typed => {
        const near = search.names.names.map(([words], name) => ({ name, distance: words.length < 4 ? Infinity : distance(typed, words.replaceAll(" ", "")) })).sort((a, b) => a.distance - b.distance);
        return near.filter(n => n.distance < Infinity && n.distance <= near[0].distance + 0.3);
    };

    const backwards = word => [...word].reverse().join("");

    // The words of the site nearest to a word that no page has, best first. One slip leaves one end of a word as it was.
    search.nearWords = async word => {
        if (word.length < 4) return [];
        const most = word.length < 7 ? 1 : 2, piece = most > 1 ? 2 : Math.floor((word.length - 1) / 2);
        const found = new Map(), look = async (family, beginning, turn) => {
            for (const [term, pages] of await search.terms(family, beginning)) {
                if (!term.startsWith(beginning)) continue;
                const known = turn(term), slips = search.slips(word, known, most);
                if (slips <= most) found.set(known, { word: known, pages, distance: Math.min(slips + first(known, word), distance(word, known)) });
            }
        };
        await Promise.all([look("begins", word.slice(0, piece), w => w), look("ends", backwards(word).slice(0, piece + (most > 1 ? 0 : 1 - word.length % 2)), backwards)]);
        return [...found.values()].sort((a, b) => a.distance - b.distance || b.pages - a.pages);
    };
})(RecoverySearch);
