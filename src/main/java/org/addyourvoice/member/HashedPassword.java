package org.addyourvoice.member;

/** A new password that nobody has to wait for any more: what is kept of it. {@link Passwords#hash} makes it. */
public final class HashedPassword {

    private final String text;

    HashedPassword(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
