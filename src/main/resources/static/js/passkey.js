/**
 * Passkeys. A form marked `data-passkey` asks the forum for a question, lets the browser answer it, and sends the answer like anything else that is typed.
 * Without this script, or in a browser that has no passkeys, the page says that there are other ways.
 */
const able = window.PublicKeyCredential !== undefined && navigator.credentials !== undefined;

for (const form of document.querySelectorAll("form[data-passkey]")) {
    if (able) {
        form.hidden = false;
        form.addEventListener("submit", (event) => {
            event.preventDefault();
            if (form.dataset.busy === undefined) {
                form.dataset.busy = "";
                answer(form).finally(() => delete form.dataset.busy);
            }
        });
    }
}
for (const words of document.querySelectorAll("[data-passkey-unable]")) {
    words.hidden = able;
}

async function answer(form) {
    say(form, form.dataset.asks);
    try {
        const question = await questionFor(form);
        if (question !== null) {
            const credential = await asked(form.dataset.passkey, question);
            form.elements.credential.value = JSON.stringify(plain(credential));
            form.submit();
        }
    } catch (problem) {
        say(form, words(form, problem));
    }
}

/** Null where there is something else to say first. */
async function questionFor(form) {
    const response = await fetch(form.dataset.question, {
        method: "POST",
        headers: { Accept: "application/json" },
        body: new URLSearchParams(new FormData(form)),
    });
    if (response.status === 429) {
        say(form, await response.text());
        return null;
    }
    if (response.redirected || response.status === 403 || response.status === 409) {
        // signed out meanwhile, or asked for the password first: the page itself leads on, and keeps what was typed
        form.submit();
        return null;
    }
    if (!response.ok) {
        throw new Error(`answered ${response.status}`);
    }
    return response.json();
}

function asked(how, question) {
    const publicKey = { ...question, challenge: bytes(question.challenge) };
    if (how === "create") {
        publicKey.user = { ...question.user, id: bytes(question.user.id) };
        publicKey.excludeCredentials = question.excludeCredentials.map(named);
        return navigator.credentials.create({ publicKey });
    }
    publicKey.allowCredentials = question.allowCredentials.map(named);
    return navigator.credentials.get({ publicKey });
}

function named(credential) {
    return { ...credential, id: bytes(credential.id) };
}

/** As `toJSON` would make it, which not every browser has. */
function plain(credential) {
    const told = credential.response;
    const response = { clientDataJSON: text(told.clientDataJSON) };
    for (const name of ["attestationObject", "authenticatorData", "signature", "userHandle"]) {
        if (told[name] instanceof ArrayBuffer) {
            response[name] = text(told[name]);
        }
    }
    if (told.getTransports !== undefined) {
        response.transports = told.getTransports();
    }
    return { id: credential.id, rawId: text(credential.rawId), type: credential.type, response, clientExtensionResults: {} };
}

function bytes(text) {
    const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(plain, (it) => it.charCodeAt(0));
}

function text(buffer) {
    const plain = Array.from(new Uint8Array(buffer), (it) => String.fromCharCode(it)).join("");
    return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function words(form, problem) {
    if (problem.name === "InvalidStateError") {
        return form.dataset.twice;
    }
    return problem.name === "NotAllowedError" ? form.dataset.cancelled : form.dataset.failed;
}

function say(form, what) {
    form.querySelector("[data-says]").textContent = what;
}
