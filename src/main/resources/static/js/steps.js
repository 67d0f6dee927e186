const ALL = "writing-on-one-page";

/**
 * Cuts the form into its parts, one at a time, with a way back and on. Nothing is checked in between: the server says at the end what is missing, and the
 * page opens at that part. Whoever would rather see everything at once says so, for as long as the tab is open.
 */
export function startSteps(form) {
    const parts = [...form.querySelectorAll("[data-step]")];
    const words = document.querySelector("#steps");
    let at = 0;
    let whole = sessionStorage.getItem(ALL) !== null;

    parts.forEach(furnish);
    // a link within the page is an entry of its own, without a step
    window.addEventListener("popstate", (event) => !whole && event.state !== null && show(event.state.step));
    document.addEventListener("click", (event) => {
        const way = event.target.closest("a[href^='#']");
        const part = partOf(way && document.getElementById(way.hash.slice(1)));
        if (part >= 0 && !whole) {
            show(part);
        }
    });
    form.addEventListener("keydown", keepFromSendingEarly);
    whole ? showAll() : show(first());
    history.replaceState({ step: at }, "");

    /** Where something is to be put right; at the end, where there is something to read before it is sent. */
    function first() {
        const wrong = partOf(form.querySelector(".has-error, .error"));
        if (wrong >= 0) {
            return wrong;
        }
        return document.querySelector("#preview, #guide") === null ? 0 : parts.length - 1;
    }

    function partOf(element) {
        return parts.findIndex((it) => element !== null && it.contains(element));
    }

    function furnish(part, index) {
        const top = words.content.querySelector("[data-step-of]").cloneNode(true);
        top.textContent = top.textContent.replace("{0}", index + 1).replace("{1}", parts.length);
        top.id = `step-${index + 1}`;
        const heading = part.querySelector("h2");
        heading.before(top);
        heading.tabIndex = -1;
        heading.setAttribute("aria-describedby", top.id);
        const ways = words.content.querySelector("[data-ways]").cloneNode(true);
        wire(ways.querySelector("[data-back]"), index > 0, () => go(index - 1));
        wire(ways.querySelector("[data-on]"), index < parts.length - 1, () => go(index + 1));
        wire(ways.querySelector("[data-whole]"), true, () => {
            sessionStorage.setItem(ALL, "yes");
            showAll();
            heading.focus();
        });
        part.querySelector(".form").append(ways);
    }

    function wire(button, wanted, step) {
        if (wanted) {
            button.addEventListener("click", step);
        } else {
            button.remove();
        }
    }

    function go(step) {
        history.pushState({ step }, "");
        show(step);
        parts[step].querySelector("h2").focus();
    }

    function show(step) {
        at = step;
        whole = false;
        parts.forEach((it, index) => (it.hidden = index !== step));
    }

    function showAll() {
        whole = true;
        parts.forEach((it) => (it.hidden = false));
        form.querySelectorAll("[data-ways], [data-step-of]").forEach((it) => (it.hidden = true));
    }

    /** The enter key in a field means the button of the form, which stands in the last part. */
    function keepFromSendingEarly(event) {
        const typing = event.target.matches("input");
        if (event.key === "Enter" && typing && !whole && at < parts.length - 1) {
            event.preventDefault();
        }
    }
}
