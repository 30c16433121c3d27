"use strict";
// Loads shards and reads them. How they are written: Searching/Digits.cs and the classes beside it.
(search => {
    const loaded = {}, waiting = {}, read = {};

    // What is not always asked for is loaded when it is; what did not load is tried again.
    const once = (file, then) => waiting[file] = waiting[file] || search.load(file + ".js").then(then).catch(error => { delete waiting[file]; throw error; });

    search.need = file => once(file, () => search);

    // What every shard file calls. Files of two builds do not fit together.
    search.shard = (build, name, value) => {
        search.build = search.build || build;
        if (build === search.build) loaded[name] = value;
    };

    search.get = name => once(name, () => {
        if (loaded[name] === undefined) throw new Error(name + " is of another build");
        return loaded[name];
    });

    // Reads digits one after the other.
    search.reader = (text, at = 0) => {
        const digit = () => { const c = text.charCodeAt(at++); return c === 33 ? 57 : c - 35; };
        const number = () => { const d = digit(); return d < 46 ? d : d - 46 + 46 * number(); };
        return { digit, number, take: length => text.slice(at, at += length), isAtEnd: () => at >= text.length };
    };

    // Terms one after the other, each with what `rest` reads behind it.
    search.list = (text, rest) => {
        const reader = search.reader(text), all = [];
        for (let term = ""; !reader.isAtEnd(); all.push([term, rest(reader)])) term = term.slice(0, reader.number()) + reader.take(reader.number());
        return all;
    };

    const between = (bounds, from, to) => {
        const upTo = term => bounds.filter(b => b <= term).length - 1, first = Math.max(0, upTo(from));
        return Array.from({ length: Math.max(0, upTo(to) - first + 1) }, (_, i) => first + i);
    };

    const rests = {
        hits: reader => {
            const count = reader.number(), length = reader.number();
            return length ? { count, digits: reader.take(length) } : { count, apart: [reader.number(), reader.number(), reader.number()] };
        },
        named: reader => ({ sure: reader.digit() > 0, ids: Array.from({ length: reader.number() }, () => reader.number()) }),
        places: reader => reader.take(reader.number()),
        begins: reader => reader.digit(),
        ends: reader => reader.digit(),
    };

    // The terms of a family from one to another, and what stands beside them in their shards; of `most` shards.
    search.terms = async (family, from, to = from + "\uffff", most = 4) => {
        const { [family]: bounds, step } = search.start, groups = between(bounds, from, to).slice(0, most);
        const numbers = family !== "hits" || step === 1 ? groups
            : (await Promise.all(groups.map(async g => between((await search.get("cuts-" + g)).split(" "), from, to).map(n => g * step + n)))).flat();
        return (await Promise.all(numbers.slice(0, most).map(async n => {
            const name = family + "-" + n, text = await search.get(name);
            return read[name] = read[name] || search.list(text, rests[family]);
        }))).flat();
    };

    // Every page of a term, with what the term is worth there.
    search.each = async ({ count, digits, apart }, then) => {
        const reader = search.reader(apart ? await search.get("long-" + apart[0]) : digits, apart ? apart[1] : 0);
        for (let page = -1; count > 0; count--) then(page += reader.number() + 1, reader.digit());
    };
})(RecoverySearch);
