import { watch } from "./watch.js";

/** Marks rows that somebody took or decided meanwhile, and says how many are new. Rows neither come nor go nor move by themselves. */
export function startQueue() {
    const news = document.querySelector("[data-queue-now]");
    if (news === null) {
        return;
    }
    const rows = [...document.querySelectorAll("[data-row]")];
    const address = `${news.dataset.queueNow}&${new URLSearchParams(rows.map((row) => ["rows", row.dataset.row]))}`;

    function mark(row, now) {
        const place = row.querySelector("[data-mark]");
        const says = now?.says ?? "";
        if (place.textContent === says) {
            return;
        }
        place.textContent = says;
        row.classList.toggle("taken", now?.mine === false);
        if (row.contains(document.activeElement)) {
            news.querySelector("[data-focused]").textContent = says;
        }
    }

    function tell(now) {
        rows.forEach((row) => mark(row, now.rows[row.dataset.row]));
        if (news.dataset.arrived === now.arrived) {
            return;
        }
        news.dataset.arrived = now.arrived;
        news.querySelector("[data-says]").textContent = now.arrived;
        news.querySelector("a").hidden = now.arrived === "";
    }

    watch(address, tell, () => {});
}
