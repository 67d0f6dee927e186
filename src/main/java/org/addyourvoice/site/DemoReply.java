package org.addyourvoice.site;

/** One line of {@code demo/replies.jsonl}. @param to title of what it answers @param own whether whoever wrote that answers in it @param waits whether no moderator has looked at it yet */
record DemoReply(String to, String body, boolean own, boolean waits) {}
