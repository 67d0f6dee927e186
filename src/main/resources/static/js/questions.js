/** Puts questions into the empty field, or behind what stands there, to be answered one after the other. */
export function startQuestions(form) {
    const button = form.querySelector("[data-questions]");
    if (button === null) {
        return;
    }
    const body = form.elements.body;
    button.hidden = false;
    button.addEventListener("click", () => {
        const asked = [...form.querySelectorAll("[data-question]")].map((it) => `**${it.textContent.trim()}**\n\n\n\n`);
        const before = body.value.trimEnd();
        const lead = before === "" ? "" : `${before}\n\n`;
        body.value = lead + asked.join("").trimEnd() + "\n\n";
        body.dispatchEvent(new Event("input", { bubbles: true }));
        const caret = lead.length + asked[0].length - 2;
        body.focus();
        body.setSelectionRange(caret, caret);
        button.disabled = true;
    });
}
