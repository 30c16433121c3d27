"use strict";
// What is known before any page is looked at: names of the register, and words that call for help.
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

    search.readNames = names => {
        search.start.named = names.named.split(" ");
        return Object.assign(names, { ids: names.ids.split(" "), all: new Map(), known: new Map() });
    };

    // Names stand in files by their first letter. Each becomes { words, sure, ids }: whether it is sure, and the numbers of the
    // substances that it may mean; it is known with its spaces and without.
    search.needNames = async letters => {
        const { all, known } = search.names;
        const lists = await Promise.all([...new Set(letters)].map(letter => search.terms("named", letter)));
        for (const [words, rest] of lists.flat()) {
            if (all.has(words)) continue;
            const name = { words, ...rest }, joined = words.replaceAll(" ", "");
            all.set(words, name);
            known.set(words, name);
            if (!known.has(joined)) known.set(joined, name);
        }
    };

    // The names in a query, from left to right, the longest first: { from, to, name }.
    search.namesIn = words => {
        const { known } = search.names, found = [];
        for (let from = 0; from < words.length; from++)
            for (let to = Math.min(words.length, from + 6); to > from; to--) {
                const typed = words.slice(from, to).join(" ");
                const name = known.get(typed) ?? known.get(typed.replaceAll(" ", "")) ?? known.get(typed.replace(/s$/, ""));
                if (name === undefined) continue;
                found.push({ from, to, name });
                from = to - 1;
                break;
            }
        return found;
    };

    // The pages of help that a query calls for. Whoever is in danger types badly, so a slip or two is nothing.
    search.pinsFor = words => {
        const same = (typed, wanted) => typed === wanted || search.stem(typed) === search.stem(wanted)
            || wanted.length > 4 && typed[0] === wanted[0] && search.slips(typed, wanted, 2) <= (wanted.length > 7 ? 2 : 1);
        const pages = search.names.pins.filter(([, phrases]) => phrases.some(phrase => phrase.split(" ").every(wanted => words.some(typed => same(typed, wanted)))))
            .flatMap(([pages]) => pages).map(([title, address, words]) => ({ title, address, words }));
        return pages.filter((page, i) => pages.findIndex(p => p.address === page.address) === i);
    };
})(RecoverySearch);
