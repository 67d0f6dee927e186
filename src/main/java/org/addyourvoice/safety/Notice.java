package org.addyourvoice.safety;

import org.addyourvoice.text.SafeHtml;

/**
 * A standing notice that is shown with a text, such as "do not stop suddenly", or what an author is to read before sending.
 *
 * @param forAuthors whether it is only that, and makes no sense beside a text
 */
public record Notice(String id, String title, SafeHtml html, boolean forAuthors) {}
