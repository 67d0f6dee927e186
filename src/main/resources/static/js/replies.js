import { DECIDES } from "./keys.js";

/** Saved replies go in where the caret stands, and lists show first what fits the outcome that is chosen. */
export function startReplies() {
    const form = document.querySelector(DECIDES);
    const message = form?.querySelector("[name=message]");
    const reply = form?.querySelector("[name=reply]");
    form?.addEventListener("change", (event) => event.target.name === "outcome" && showFitting(form, event.target.value));
    const chosen = form?.querySelector("[name=outcome]:checked");
    if (chosen) {
        showFitting(form, chosen.value);
    }
    if (!reply || !message) {
        return;
    }
    form.querySelector("[name=insert]").addEventListener("click", (event) => {
        event.preventDefault();
        putIn(message, reply);
    });
    reply.addEventListener("keydown", (event) => {
        if (event.key === "Enter" && !event.ctrlKey && !event.metaKey && reply.value !== "") {
            event.preventDefault();
            putIn(message, reply);
        }
    });
}

/** What doesn't fit is out of the way of somebody who types to choose; what is chosen already stays. */
function showFitting(form, outcome) {
    for (const option of form.querySelectorAll("option[data-for]")) {
        const fits = option.selected || option.dataset.for.split(" ").includes(outcome);
        option.hidden = !fits;
        option.disabled = !fits;
    }
}

function putIn(message, reply) {
    const words = reply.selectedOptions[0]?.dataset.words ?? "";
    if (words === "") {
        return reply.focus();
    }
    const before = message.value.slice(0, message.selectionStart);
    const after = message.value.slice(message.selectionEnd);
    const lead = before.trim() === "" || before.endsWith("\n\n") ? "" : /\s$/.test(before) ? "" : "\n\n";
    const tail = after.trim() === "" || /^\s/.test(after) ? "" : "\n\n";
    message.setRangeText(lead + words + tail, message.selectionStart, message.selectionEnd, "end");
    message.dispatchEvent(new Event("input", { bubbles: true }));
    reply.value = "";
    message.focus();
}
