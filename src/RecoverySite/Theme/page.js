// What a page does by itself: it can be left at once, it tells its age, and it shows the emergency number of the country that somebody chose.
(() => {
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
    document.title = "Blank page";
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
        const line = add(document.querySelector("header"), "p", `This copy was made on ${made.textContent}. By the clock of this device it is about ${months < 24 ? months + " months" : Math.round(days / 365.25) + " years"} old. `
            + (days < older ? "Facts may have changed since. " : days < oldest ? "The law and the help lines may have changed, so they are folded. "
            : "Do not rely on what it says of the law or of help lines. Emergency numbers and safety notices stay where they are. "), { className: days < oldest ? "wide copy-age" : "wide copy-age oldest" });
        if (!newest) line.append("Ask for a newer one where you got it.");
        else if (location.href.startsWith(newest)) line.append("It has not been renewed since.");
        else {
            line.append("The newest is at ");
            add(line, "a", newest.replace(/^https?:\/\/|\/$/g, ""), { href: newest, rel: "noreferrer noopener" });
        }
    }
    if (days >= older) for (const part of document.querySelectorAll("[data-ages]")) {
        const fold = document.createElement("details");
        fold.className = "aged";
        add(fold, "summary", `This copy is old: show the ${part.dataset.ages} anyway`);
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
    const name = () => { button.textContent = kept() === code ? "Forget this country" : "Remember this country on this device"; };
    here.querySelector(".emergency-number").after(line);
    name();
    said.textContent = " Its number then stands at the top of every page. Others who use this device can see it.";
    button.onclick = () => {
        try {
            if (kept() === code) localStorage.removeItem("emergency-country");
            else localStorage.setItem("emergency-country", code);
        } catch {}
        said.textContent = kept() === code ? " It is kept on this device until you choose to forget it." : " Nothing is kept on this device.";
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
