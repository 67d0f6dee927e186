/** The table of keys as a sheet over the page; without a script the link leads to a page of its own. */
export function startSheet() {
    const sheet = document.getElementById("keys-sheet");
    document.querySelector("[data-opens-sheet]")?.addEventListener("click", (event) => {
        if (sheet !== null && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
            event.preventDefault();
            sheet.showModal();
        }
    });
    sheet?.querySelector("[data-closes-sheet]").addEventListener("click", () => sheet.close());
}
