package org.addyourvoice.text;

/** HTML that has been through the sanitizer, and the only type that a template may print unescaped. Nothing outside this module can make one. */
public final class SafeHtml {

    private final String html;

    SafeHtml(String html) {
        this.html = html;
    }

    /** The HTML itself. */
    @Override
    public String toString() {
        return html;
    }
}
