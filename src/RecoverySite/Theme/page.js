// What a page does by itself: it can be left at once, it tells its age, and it shows the emergency number of the country that somebody chose.
(() => {
const say = WORDS, fill = (words, values) => words.replace(/{(\w+)}/g, (all, name) => values[name]);
const root = document.currentScript.src.replace(/[^/]*$/, ""), bar = document.querySelector(".help-bar"), exit = bar.querySelector(".leave");
// Asked now: once the address has changed, a link would lead elsewhere.
const blank = exit.href;

const add = (parent, name, words, more) => {
    const element = Object.assign(document.createElement(name), { textContent: words }, more);
    parent.append(element);
    return element;
};

// Leaving. First nothing of the page is there any more; then its name and address go, and the neutral page takes its place.
const leave = () => {
    document.body.replaceChildren();
    document.title = say.blank;
    window.name = "left";
    // From a folder the address stays until the other page is there.
    try { history.replaceState(null, "", blank); } catch {}
    location.replace(blank);
};

exit.addEventListener("click", event => {
    event.preventDefault();
    leave();
});

// Shift three times, ten seconds apart at most, and nothing else between: whoever types, selects or scrolls with it does not leave.
let presses = 0, last = 0;
const other = () => { presses = 0; };
addEventListener("keydown", event => {
    if (event.repeat) return;
    presses = event.key !== "Shift" ? 0 : event.timeStamp - last > 10000 ? 1 : presses + 1;
    last = event.timeStamp;
    if (presses === 3) leave();
}, true);
addEventListener("pointerdown", other, true);
addEventListener("wheel", other, { capture: true, passive: true });

// Somebody who goes back in a tab that was left finds nothing there; whoever opens a page anew may read on.
const back = isBack => {
    if (window.name !== "left") return;
    if (isBack) leave();
    else window.name = "";
};
back((performance.getEntriesByType("navigation")[0] || {}).type === "back_forward");
addEventListener("pageshow", event => event.persisted && back(true));

// The age. A clock that stands before the day of the copy is wrong, and nothing is said.
const made = document.querySelector("[data-made]");
if (made) {
    const days = Math.floor((Date.now() - Date.parse(made.dataset.made)) / 864e5), months = Math.round(days / 30.44);
    const [old, older, oldest] = made.dataset.oldAfter.split(" ").map(Number), newest = made.dataset.newest;
    if (days >= old) {
        const line = add(document.querySelector("header"), "p", fill(months < 24 ? say.ageInMonths : say.ageInYears, { day: made.textContent, number: months < 24 ? months : Math.round(days / 365.25) })
            + ` ${days < older ? say.mayHaveChanged : days < oldest ? say.isFolded : say.doNotRely} `, { className: days < oldest ? "wide copy-age" : "wide copy-age oldest" });
        if (!newest) line.append(say.askForNewer);
        else if (location.href.startsWith(newest)) line.append(say.notRenewed);
        else {
            line.append(say.newestIsAt, " ");
            add(line, "a", newest.replace(/^https?:\/\/|\/$/g, ""), { href: newest, rel: "noreferrer noopener" });
        }
    }
    if (days >= older) for (const part of document.querySelectorAll("[data-ages]")) {
        const fold = document.createElement("details");
        fold.className = "aged";
        add(fold, "summary", fill(say.showAnyway, { part: part.dataset.ages }));
        part.replaceWith(fold);
        fold.append(part);
    }
}

// The country. Its code alone is kept, and only on asking; the number is looked up, so that no old one can outlive the record.
const kept = () => localStorage.getItem("emergency-country");
const show = () => {
    const [country, number] = (window.RecoveryNumbers || {})[kept()] || [], before = bar.querySelector(".my-number");
    if (before) before.remove();
    if (!country) return;
    const line = add(bar, "p", "", { className: "my-number" });
    add(line, "a", country, { href: `${root}help/countries/${kept().toLowerCase()}.html` });
    line.append(": ");
    number.split(/(\d[\d ]*\d)/).forEach((words, i) => i % 2 ? add(line, "a", words, { href: "tel:" + words }) : line.append(words));
};
const look = () => kept() ? document.head.append(Object.assign(document.createElement("script"), { src: root + "numbers.js", onload: show })) : show();

const offer = here => {
    const code = here.dataset.registerOf, line = add(here.querySelector(".emergency-number").parentElement, "p", "", { className: "remember" });
    const button = add(line, "button", "", { type: "button" }), said = add(line, "span", "", { role: "status" });
    const name = () => { button.textContent = kept() === code ? say.forget : say.remember; };
    here.querySelector(".emergency-number").after(line);
    name();
    said.textContent = " " + say.isAtTheTop;
    button.onclick = () => {
        try {
            if (kept() === code) localStorage.removeItem("emergency-country");
            else localStorage.setItem("emergency-country", code);
        } catch {}
        said.textContent = " " + (kept() === code ? say.isKept : say.nothingIsKept);
        name();
        look();
    };
};

// In some windows, and from some folders, a browser keeps nothing: then nothing is offered.
try {
    look();
    const here = document.querySelector(".help-lines[data-register-of]");
    if (here) offer(here);
} catch {}
})();
