package org.addyourvoice.safety;

import org.addyourvoice.text.SafeHtml;

/** A standing notice that is shown with a text, such as "do not stop suddenly". */
public record Notice(String id, String title, SafeHtml html) {}
