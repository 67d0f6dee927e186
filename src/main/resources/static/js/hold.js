import { fieldsOf } from "./fields.js";
import { offer } from "./found.js";
import { keeper } from "./keep.js";

/** Keeps what is typed in this browser until it is sent: in a form that is too short for drafts, but not for a lost connection. */
export function startHolding(form) {
    const store = keeper(form.dataset.holds, form.getAttribute("action"));
    form.addEventListener("input", () => hold());
    // other buttons only lead to another look at the form
    form.addEventListener("submit", (event) => hold(!event.submitter?.name));
    offer(form, store, hold);
    form.querySelector("[data-held]").hidden = false;

    function hold(sending = false) {
        const key = form.elements.key.value;
        if (form.elements.body.value.trim() === "") {
            return store.forget(key);
        }
        store.put(key, fieldsOf(form), sending);
    }
}
