"use strict";
// Loads shards and reads them. How they are written: Searching/Digits.cs and the classes beside it.
(search => {
    const loaded = {}, waiting = {};

    // A shard that is a script can be loaded from a folder too. Replaced where there is no page.
    search.load = search.load || (file => new Promise((done, fail) => {
        const script = document.createElement("script");
        script.src = search.root + file;
        script.onload = () => { script.remove(); done(); };
        script.onerror = () => { script.remove(); fail(new Error(file)); };
        document.head.append(script);
    }));

    // What every shard file calls. Files of two builds do not fit together.
    search.shard = (build, name, value) => {
        search.build = search.build || build;
        if (build === search.build) loaded[name] = value;
    };

    search.get = name => waiting[name] = waiting[name] || search.load(name + ".js").then(() => {
        if (loaded[name] === undefined) throw new Error(name + " is of another build");
        return loaded[name];
    }).catch(error => { delete waiting[name]; throw error; });

    // Reads digits one after the other.
    search.reader = (text, at = 0) => {
        const digit = () => { const c = text.charCodeAt(at++); return c === 33 ? 57 : c - 35; };
        const number = () => { const d = digit(); return d < 46 ? d : d - 46 + 46 * number(); };
        return { digit, number, take: length => text.slice(at, at += length), isAtEnd: () => at >= text.length };
    };

    // The numbers of the shards that hold the terms from one to another; `bounds` says what each begins with at the earliest.
    search.range = (bounds, from, to = from + "\uffff") => {
        const upTo = term => bounds.filter(b => b <= term).length - 1;
        const first = Math.max(0, upTo(from)), last = upTo(to);
        return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    };

    // Every term of a shard, with what follows it.
    function terms(text, readRest) {
        const reader = search.reader(text), all = [];
        for (let term = ""; !reader.isAtEnd();) {
            term = term.slice(0, reader.digit()) + reader.take(reader.digit());
            all.push([term, readRest(reader)]);
        }
        return all;
    }

    function hits(reader) {
        const count = reader.number();
        if (reader.digit()) return { count, apart: [reader.number(), reader.number(), reader.number()] };
        return { count, list: list(reader, count) };
    }

    function list(reader, count) {
        const pages = [];
        for (let page = -1; pages.length < count;) pages.push([page += reader.number() + 1, reader.digit()]);
        return pages;
    }

    const read = {}, rest = { hits, places: reader => reader.take(reader.number()), begins: reader => reader.digit(), ends: reader => reader.digit() };
    search.terms = async (family, number) => {
        const name = family + "-" + number, text = await search.get(name);
        return read[name] = read[name] || terms(text, rest[family]);
    };

    // The pages of a word, each with its score.
    search.pagesOf = async found => {
        if (found.apart) {
            const [shard, start] = found.apart;
            found.list = list(search.reader(await search.get("long-" + shard), start), found.count);
            delete found.apart;
        }
        return found.list;
    };

    // The places of a word on each of its pages, in the order of its pages; nothing if no page has it.
    search.placesOf = async (word, count) => {
        const [number] = search.range(search.start.places, word, word);
        const entry = (await search.terms("places", number)).find(t => t[0] === word);
        if (!entry) return [];
        const reader = search.reader(entry[1]);
        return Array.from({ length: count }, () => {
            let place = 0;
            return Array.from({ length: reader.number() }, () => place += reader.number());
        });
    };
})(RecoverySearch);
