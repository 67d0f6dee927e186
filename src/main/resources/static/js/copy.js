/**
 * Copying. A button marked `data-copies` copies what the field of that id holds, and says so. Without this script, or where a browser lets no page write to
 * its clipboard, the button stays away: the field can be marked and copied by hand.
 */
for (const button of document.querySelectorAll("button[data-copies]")) {
    if (navigator.clipboard !== undefined) {
        button.hidden = false;
        button.addEventListener("click", () => copy(button));
    }
}

async function copy(button) {
    const field = document.getElementById(button.dataset.copies);
    const status = button.parentElement.querySelector("[role=status]");
    try {
        await navigator.clipboard.writeText(field.value);
        status.textContent = button.dataset.done;
    } catch {
        field.select();
        status.textContent = button.dataset.failed;
    }
}
