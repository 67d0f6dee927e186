/** What scripts add to the desk. Every page of it works the same without them. */
import { startCase } from "./case.js";
import { startKeys } from "./keys.js";
import { startQueue } from "./queue.js";
import { startReplies } from "./replies.js";
import { startSheet } from "./sheet.js";

startSheet();
startKeys(document.body.dataset.shortcuts === "on");
startCase();
startQueue();
startReplies();
