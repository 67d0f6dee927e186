/** The form in which somebody writes. Everything in it works without this script; the server has the last word on all of it. */
import { startDraft } from "./draft.js";
import { startHolding } from "./hold.js";
import { keeper } from "./keep.js";
import { startQuestions } from "./questions.js";
import { startSteps } from "./steps.js";

const form = document.querySelector("form[data-writing]");
const reply = document.querySelector("form[data-holds]");
const sent = document.querySelector("[data-writing-sent]");

if (form !== null) {
    startSteps(form);
    startQuestions(form);
    startDraft(form);
}
if (reply !== null) {
    startHolding(reply);
}
if (sent !== null) {
    // what was on its way has arrived
    keeper(sent.dataset.writingSent, "").forgetSent();
}
