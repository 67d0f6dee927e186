const PAUSE = 1500;
/** Where something is decided, alone or together with others. */
export const DECIDES = "form.decision, form.bulk-form, form.bulk-look";
const TYPED_IN = "textarea, select, [contenteditable], input:not([type=radio], [type=checkbox], [type=button], [type=submit])";

/**
 * Keys that lead to what the page marks with `data-key`, two in a row for a mark such as "g q". A key chooses or goes there; it
 * never saves a decision. @param single whether keys without Ctrl count at all
 */
export function startKeys(single) {
    let begun = "";
    let begunAt = 0;
    keepFromSendingTwice();
    if (single) {
        announce();
    }

    document.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
            return saveAndGoOn(event);
        }
        if (event.key === "Escape" && event.target.matches(TYPED_IN)) {
            return event.target.blur();
        }
        if (!single || event.ctrlKey || event.altKey || event.metaKey || event.repeat || busy(event.target)) {
            return;
        }
        const key = event.key.length === 1 ? event.key.toLowerCase() : "";
        const whole = Date.now() - begunAt < PAUSE ? `${begun} ${key}`.trim() : key;
        begun = "";
        if (key !== "" && follow(whole)) {
            event.preventDefault();
        }
    });

    function follow(keys) {
        if (keys === "j" || keys === "k") {
            if (step(keys === "j" ? 1 : -1)) {
                return true;
            }
        }
        if (keys === "x" && pick()) {
            return true;
        }
        const mark = marked(`[data-key="${CSS.escape(keys)}"]`);
        if (mark !== undefined) {
            lead(mark);
            return true;
        }
        if (marked(`[data-key^="${CSS.escape(keys)} "]`) !== undefined) {
            begun = keys;
            begunAt = Date.now();
            return true;
        }
        return false;
    }
}

function busy(target) {
    return target.matches(TYPED_IN) || document.querySelector("dialog[open]") !== null;
}

function marked(selector) {
    return [...document.querySelectorAll(selector)].find((it) => it.checkVisibility());
}

function controlOf(mark) {
    return mark.closest("label")?.control ?? mark;
}

/** To the next row of the queue, or the one before. */
function step(by) {
    const ways = [...document.querySelectorAll(".case-row h3 a")];
    if (ways.length === 0) {
        return false;
    }
    const at = ways.findIndex((it) => it.closest(".case-row").contains(document.activeElement));
    const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), ways.length - 1);
    ways[next].focus();
    return true;
}

/** Picks the row that is in focus, or lets go of it. */
function pick() {
    const box = document.activeElement.closest(".case-row")?.querySelector(".pick input");
    box?.click();
    return box != null;
}

function lead(mark) {
    const control = controlOf(mark);
    if (control.matches("[type=radio], [type=checkbox]")) {
        control.click();
        (document.getElementById(mark.dataset.then) ?? control).focus();
    } else if (control.matches(TYPED_IN)) {
        control.focus();
    } else if (control.matches("summary")) {
        control.focus();
        uncover(mark.dataset.key, !control.parentElement.open);
    } else {
        control.focus();
        control.click();
    }
}

/** What is covered for the same reason opens together. */
function uncover(key, open) {
    for (const mark of document.querySelectorAll(`summary[data-key="${key}"]`)) {
        mark.parentElement.open = open;
    }
}

/** Ctrl+Enter is a chord, and works inside of fields too. */
function saveAndGoOn(event) {
    const form = document.querySelector(DECIDES);
    const elsewhere = event.target.form && event.target.form !== form;
    if (form && !elsewhere && !event.repeat) {
        event.preventDefault();
        form.requestSubmit(form.querySelector("button[name=then]"));
    }
}

/** Two strokes of a tired hand are one decision. */
function keepFromSendingTwice() {
    document.querySelector(DECIDES)?.addEventListener("submit", (event) => {
        const form = event.currentTarget;
        if (form.dataset.sent !== undefined) {
            event.preventDefault();
        }
        form.dataset.sent = "";
        window.addEventListener("pageshow", () => delete form.dataset.sent);
    });
}

function announce() {
    for (const mark of document.querySelectorAll("[data-key]")) {
        if (!mark.dataset.key.includes(" ")) {
            controlOf(mark).setAttribute("aria-keyshortcuts", mark.dataset.key);
        }
    }
}
