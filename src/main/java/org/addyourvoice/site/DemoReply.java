package org.addyourvoice.site;

import org.jspecify.annotations.Nullable;

/**
 * One line of {@code demo/replies.jsonl}.
 *
 * @param to title of what it answers
 * @param own whether whoever wrote that answers in it
 * @param waits whether no moderator has looked at it yet
 * @param quotes a paragraph of the reply before it, or null
 * @param closes whether whoever wrote that takes no new replies after it
 */
record DemoReply(
        String to,
        String body,
        boolean own,
        boolean waits,
        @Nullable String quotes,
        boolean closes) {}
