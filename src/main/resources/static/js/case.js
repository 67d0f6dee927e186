import { watch } from "./watch.js";

/**
 * Says calmly what has happened meanwhile to the case, or to whatever else waits. Of the page only what says whose it is goes, since that is not so any
 * more; nothing typed is lost.
 */
export function startCase() {
    const place = document.querySelector("[data-row-now]");
    if (place === null) {
        return;
    }
    // what the page itself says already
    let said = place.dataset.known ?? "";

    function say(words) {
        if (words === said) {
            return;
        }
        said = words;
        place.replaceChildren(document.getElementById("row-news").content.cloneNode(true));
        place.querySelector("[data-says]").textContent = words === "" ? place.dataset.free : words;
        const stands = place.querySelector("[data-stands]");
        stands.addEventListener("click", takeWordsAlong);
        endLease(stands);
    }

    function end(why) {
        const line = document.createElement("p");
        line.textContent = place.dataset[why];
        place.replaceChildren(line);
    }

    watch(place.dataset.rowNow, (news) => say(news.says), end);
}

/** Whoever stood on one of its buttons goes on where it says what stands. */
function endLease(next) {
    for (const part of document.querySelectorAll("[data-lease]")) {
        const focused = part.contains(document.activeElement);
        part.remove();
        if (focused) {
            next.focus();
        }
    }
}

/** What stands is shown beside what was typed, where there is a form to type in. */
function takeWordsAlong(event) {
    const form = document.querySelector("form.decision");
    if (form === null) {
        return;
    }
    event.preventDefault();
    const button = document.createElement("button");
    Object.assign(button, { name: "stands", value: "1", hidden: true });
    // a case keeps what was typed on it itself
    if (event.currentTarget.dataset.send !== undefined) {
        button.formAction = event.currentTarget.dataset.send;
    }
    form.append(button);
    form.requestSubmit(button);
}
