package org.addyourvoice.experience;

import org.jspecify.annotations.Nullable;

/**
 * What stands in a conversation: a reply, or where one stood that others quote.
 *
 * @param gone why it stands there no more, or null where the reply is there
 */
record ThreadLine(@Nullable ReplyView reply, @Nullable State gone) {}
