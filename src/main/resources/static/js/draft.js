import { fieldsOf, same } from "./fields.js";
import { offer } from "./found.js";
import { keeper } from "./keep.js";

const PAUSE = 3_000;
const SLOWEST = 60_000;
/** What a browser still sends while its page is being closed. */
const PARTING = 60_000;

/**
 * Saves the form as a draft by itself: three seconds after the last change, and on leaving. Until the server has answered, the words lie in this browser
 * as well, and are offered when the form is opened again.
 */
export function startDraft(form) {
    const place = document.querySelector("[data-autosave]");
    const store = keeper(place.dataset.owner, form.getAttribute("action"));
    let wait = PAUSE;
    let timer = 0;
    let saving = null;
    let waiting = false;
    let over = false;
    let trouble = false;

    form.addEventListener("input", () => {
        waiting = true;
        keepHere();
        later(wait);
    });
    document.addEventListener("visibilitychange", () => document.hidden && waiting && save());
    window.addEventListener("pagehide", () => waiting && !over && keepHere());
    window.addEventListener("online", () => waiting && save());
    window.addEventListener("focus", () => waiting && wait > PAUSE && save());
    form.addEventListener("submit", leave);
    offer(form, store, () => {
        // the server gave it back in its page, but has not kept it
        waiting = true;
        later(PAUSE);
    });

    function keepHere(sending = false) {
        store.put(form.elements.key.value, fieldsOf(form), sending);
    }

    function later(after) {
        clearTimeout(timer);
        if (!over) {
            timer = setTimeout(save, after);
        }
    }

    function save() {
        clearTimeout(timer);
        if (saving === null && !over) {
            saving = send().finally(() => (saving = null));
        }
        return saving;
    }

    async function send() {
        const sent = fieldsOf(form);
        try {
            await hear(await ask(), sent);
        } catch {
            tell(place.dataset.offline);
            slower();
        }
    }

    function ask() {
        const body = new URLSearchParams(new FormData(form));
        return fetch(place.dataset.autosave, {
            method: "POST",
            headers: { Accept: "application/json" },
            redirect: "manual",
            keepalive: body.toString().length < PARTING,
            body,
        });
    }

    async function hear(first, sent) {
        // once: a door that stays shut with a fresh token is not knocked at again and again
        const answer = first.status === 403 && (await renew()) ? await ask() : first;
        // the door leads to the sign-in
        if (answer.type === "opaqueredirect" || answer.status === 401 || answer.status === 403) {
            tell(place.dataset.out, "/login");
            return slower();
        }
        if (answer.status === 422 || answer.status === 429) {
            tell((await answer.json()).words);
            return slower();
        }
        if (!answer.ok && answer.status !== 409) {
            throw new Error(answer.status);
        }
        saved(await answer.json(), sent);
    }

    function saved(news, sent) {
        const before = form.elements.key.value;
        form.elements.key.value = news.key;
        form.elements.draftVersion.value = news.version;
        wait = PAUSE;
        waiting = !same(fieldsOf(form), sent);
        store.forget(before);
        if (waiting) {
            keepHere();
            later(PAUSE);
        }
        sayWhen();
        if (news.words !== null) {
            tell(news.words.replace("{at}", news.at === null ? "" : clock(news.at)), news.other);
        } else if (trouble) {
            tell(place.dataset.well);
        }
        trouble = false;
    }

    /** Whoever listens to the page hears it once, and not every few seconds. */
    function sayWhen() {
        const when = place.querySelector("[data-saved-at]");
        if (when.textContent !== "") {
            when.setAttribute("aria-live", "off");
        }
        when.textContent = place.dataset.saved.replace("{0}", clock(Date.now()));
    }

    function slower() {
        trouble = true;
        waiting = true;
        wait = Math.min(2 * wait, SLOWEST);
        later(wait);
    }

    /** A sign-in at another tab has made this page's token worthless. False where it was somebody else's. */
    async function renew() {
        const page = await fetch(location.pathname, { redirect: "manual", cache: "no-store" });
        if (!page.ok) {
            return false;
        }
        const now = new DOMParser().parseFromString(await page.text(), "text/html");
        const token = now.querySelector("form[data-writing] [name=_csrf]")?.value;
        if (now.querySelector("[data-autosave]")?.dataset.owner !== place.dataset.owner || !token) {
            return false;
        }
        document.querySelectorAll("[name=_csrf]").forEach((it) => (it.value = token));
        return true;
    }

    /** A save that is on its way comes first, so that nothing is left over as a draft; the words stay here until they have arrived. */
    function leave(event) {
        if (event.defaultPrevented) {
            return;
        }
        clearTimeout(timer);
        keepHere(true);
        if (saving !== null) {
            event.preventDefault();
            over = true;
            const enough = new Promise((done) => setTimeout(done, PAUSE));
            Promise.race([saving, enough]).finally(() => {
                saving = null;
                form.requestSubmit(event.submitter);
            });
            return;
        }
        over = true;
    }

    function tell(words, address = null) {
        place.querySelector("[data-says]").textContent = words;
        const way = place.querySelector("[data-way]");
        way.hidden = address === null || address === undefined;
        if (!way.hidden) {
            way.href = address;
            way.textContent = address === "/login" ? place.dataset.signIn : place.dataset.other;
        }
    }
}

function clock(at) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" }).format(new Date(at));
}
