import { fieldsOf, fill, same } from "./fields.js";

/**
 * Offers what was typed in this form before and never reached the server. @param store a keeper @param backAgain called where it stands in the form already,
 * because the server gave it back
 */
export function offer(form, store, backAgain) {
    const mine = store.found();
    const here = mine.find((it) => it.key === form.elements.key.value && same(it.fields, fieldsOf(form)));
    if (here !== undefined) {
        backAgain();
    }
    const lost = mine.find((it) => it !== here);
    const box = document.querySelector("[data-found]");
    if (lost === undefined || box === null) {
        return;
    }
    box.querySelector("[data-when]").textContent = box.dataset.when.replace("{0}", moment(lost.at));
    box.hidden = false;
    box.querySelector("[data-restore]").addEventListener("click", () => {
        fill(form, lost.fields);
        close(box, form);
        form.dispatchEvent(new Event("input", { bubbles: true }));
    });
    box.querySelector("[data-forget]").addEventListener("click", () => {
        store.forget(lost.key);
        close(box, form);
    });
}

/** Where the form is what the page is about, its heading comes next. */
function close(box, form) {
    box.hidden = true;
    if (!box.matches("section")) {
        return form.elements.body.focus();
    }
    const heading = document.querySelector("h1");
    heading.tabIndex = -1;
    heading.focus();
}

function moment(at) {
    return new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeStyle: "short" }).format(new Date(at));
}
