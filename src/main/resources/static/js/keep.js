const PREFIX = "writing:";
const LONGEST = 7 * 24 * 60 * 60_000;

/**
 * What is typed, kept in this browser until the server has it. Words of another account, which somebody left behind on a device that is not theirs alone,
 * and those that nobody came back for in a week are wiped as soon as the next form is opened. @param owner a mark of the account
 * @param place the address of the form
 */
export function keeper(owner, place) {
    const mine = `${PREFIX}${owner}:`;
    wipe((name, it) => !name.startsWith(mine) || it === null || Date.now() - it.at > LONGEST);

    return {
        put(key, fields, sending = false) {
            attempt(() => localStorage.setItem(mine + key, JSON.stringify({ place, fields, sending, at: Date.now() })));
        },
        forget(key) {
            attempt(() => localStorage.removeItem(mine + key));
        },
        forgetSent() {
            wipe((name, it) => it.sending);
        },
        /** Of this form and account, newest first. */
        found() {
            return all()
                .filter(([, it]) => it !== null && it.place === place)
                .map(([name, it]) => ({ ...it, key: name.slice(mine.length) }))
                .sort((one, other) => other.at - one.at);
        },
    };
}

function all() {
    return attempt(() => Object.keys(localStorage).filter((name) => name.startsWith(PREFIX)).map((name) => [name, read(name)])) ?? [];
}

function read(name) {
    try {
        return JSON.parse(localStorage.getItem(name));
    } catch {
        return null;
    }
}

function wipe(which) {
    all()
        .filter(([name, it]) => which(name, it))
        .forEach(([name]) => attempt(() => localStorage.removeItem(name)));
}

/** A browser may have no room, or be told to keep nothing: then the server's drafts are all there is. */
function attempt(step) {
    try {
        return step();
    } catch {
        return undefined;
    }
}
