const EVERY = 10_000;
const SLOWEST = 160_000;
const AWAY = 30 * 60_000;

/**
 * Asks an address again and again and hands each answer on, as long as somebody looks at the page and is there: a page that was
 * left open must not keep a session alive. What fails is asked more and more rarely. `end` is called once, when the answer
 * is that the reader has no business here any more: with "out" where they are signed out, or else with "closed".
 */
export function watch(address, tell, end) {
    let wait = EVERY;
    let timer = 0;
    let lastSign = Date.now();
    let asking = false;
    let over = false;

    async function ask() {
        if (asking || over || document.hidden || Date.now() - lastSign > AWAY) {
            return;
        }
        asking = true;
        try {
            await hear(await fetch(address, { headers: { Accept: "application/json" }, redirect: "manual", cache: "no-store" }));
            wait = EVERY;
        } catch {
            wait = Math.min(2 * wait, SLOWEST);
        }
        asking = false;
        later();
    }

    async function hear(answer) {
        // the door to a page leads to the sign-in
        if (answer.type === "opaqueredirect" || answer.status === 401) {
            return stop("out");
        }
        if (answer.status === 403 || answer.status === 404) {
            return stop("closed");
        }
        if (!answer.ok) {
            throw new Error(answer.status);
        }
        tell(await answer.json());
    }

    function stop(why) {
        over = true;
        end(why);
    }

    function later() {
        clearTimeout(timer);
        if (!over) {
            timer = setTimeout(ask, wait);
        }
    }

    function sign() {
        const away = Date.now() - lastSign > AWAY;
        lastSign = Date.now();
        if (away) {
            ask();
        }
    }

    for (const kind of ["keydown", "pointerdown", "pointermove", "scroll"]) {
        document.addEventListener(kind, sign, { passive: true });
    }
    document.addEventListener("visibilitychange", () => document.hidden || ask());
    later();
}
