package org.addyourvoice.safety;

/**
 * A way to reach help.
 *
 * @param display what is printed, such as {@code 116 123} or {@code findahelpline.com}
 * @param href what a tap does: a {@code tel:}, {@code sms:} or {@code https:} address
 * @param about when it is open and what to expect, in a line
 */
public record SupportLine(String name, String display, String href, String about) {

    /** Whether one writes to it by telephone. */
    public boolean byText() {
        return href.startsWith("sms:");
    }
}
