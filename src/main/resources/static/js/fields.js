/** Fields that nobody types: they belong to the page at hand. */
const OF_THE_PAGE = ["_csrf", "hand"];
/** What the forum tells a form about itself. */
const TOLD = ["key", "draftVersion", "guided"];

/** Names and values, as they would be sent. */
export function fieldsOf(form) {
    return [...new FormData(form)].filter(([name]) => !OF_THE_PAGE.includes(name));
}

/** Whether somebody typed and chose the same; what the forum tells a form about itself doesn't count. */
export function same(one, other) {
    return written(one) === written(other);
}

function written(fields) {
    const typed = fields.filter(([name]) => !TOLD.includes(name)).map(([name, value]) => [name, value.replaceAll("\r\n", "\n").trim()]);
    return JSON.stringify(typed.filter(([, value]) => value !== ""));
}

/** Puts back what {@link fieldsOf} took; what is not in it is empty. */
export function fill(form, fields) {
    const values = new Map();
    for (const [name, value] of fields) {
        values.set(name, [...(values.get(name) ?? []), value]);
    }
    for (const field of form.elements) {
        const known = values.get(field.name) ?? [];
        if (field.type === "checkbox" || field.type === "radio") {
            field.checked = known.includes(field.value);
        } else if (field.name !== "" && field.type !== "submit" && field.type !== "button" && ![...OF_THE_PAGE, "guided"].includes(field.name)) {
            field.value = known[0] ?? "";
        }
    }
    for (const fold of form.querySelectorAll("details")) {
        fold.open ||= fold.querySelector(":checked") !== null;
    }
}
