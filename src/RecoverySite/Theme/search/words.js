"use strict";
// Text to the words that are looked up, exactly as Searching/SearchText.cs does it for the pages; a test holds the two
// against each other.
var RecoverySearch = RecoverySearch || {};
(search => {
    const isWord = /[\p{L}\p{Nd}]/u;
    const isUnseen = /['’ʼ\u00ad]|(?=[^\0-\u02ff])[\p{Mn}\p{Me}\p{Cf}]/u;
    const isLatin = /[\u0080-\u017fƠơƯưǍ-ǜȘ-țḀ-ỿﬀ-ﬆ！-～]/;
    const isUnspaced = /[\u0e01-\u0e3a\u0e40-\u0e4e\u0e81-\u0ecd\u1000-\u1049\u1780-\u17d3ぁ-ゟァ-ヺー-ヿ㐀-䶿一-鿿가-힣\u{20000}-\u{323af}]/u;
    const letters = { ø: "o", đ: "d", ħ: "h", ł: "l", ŧ: "t", ı: "i", ß: "ss", ẞ: "ss", æ: "ae", œ: "oe", þ: "th", ð: "d", ŀ: "l", ŉ: "n", ẚ: "a" };
    const plain = {};
    for (const pair of "άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ςσ ёе".split(" ")) plain[pair[0]] = pair[1];
    const longest = 40;

    function letter(c) {
        const lower = c.toLowerCase();
        if (!isLatin.test(c)) return plain[lower] || lower;
        return letters[lower] || c.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
    }

    // Every word with its place in the text. In a script without spaces each letter and the next are one word.
    search.split = text => {
        const words = [];
        let word = "", start = 0, end = 0, before = null, at = 0;
        const take = () => { if (word) words.push({ word: word.slice(0, longest).replace(/[\ud800-\udbff]$/, ""), start, length: end - start }); word = ""; };
        const single = () => { if (before && before.alone) words.push({ word: before.c, start: before.at, length: before.c.length }); before = null; };
        for (const c of text) {
            if (!isUnseen.test(c) || isUnspaced.test(c)) {
                if (isUnspaced.test(c)) {
                    take();
                    if (before) words.push({ word: before.c + c, start: before.at, length: at - before.at + c.length });
                    before = { c, at, alone: !before };
                } else {
                    single();
                    if (isWord.test(c)) {
                        if (!word) start = at;
                        word += letter(c);
                        end = at + c.length;
                    } else take();
                }
            }
            at += c.length;
        }
        single();
        take();
        return words;
    };

    search.fold = text => search.split(text).map(w => w.word).join(" ");

    // What the forms of an English word share: «overdos» of overdose, overdosed and overdosing.
    search.stem = word => {
        if (word.length < 4) return word;
        let stem = word.replace(/(ies|ied)$/, "y").replace(/([^s])s$/, "$1").replace(/(ss|sh|ch|x|z)e$/, "$1");
        const shorter = stem.replace(/(ing|ed|er|ion)$/, "");
        if (shorter.length > 2 && /[aeiouy]/.test(shorter)) stem = shorter.replace(/([bdgmnprt])\1$/, "$1");
        return stem.length > 3 ? stem.replace(/[ey]$/, "") : stem;
    };
})(RecoverySearch);
