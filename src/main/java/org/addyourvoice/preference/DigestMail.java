package org.addyourvoice.preference;

/** Whether a forum can write to its members at all. Without a bean of this kind nobody is asked how often it should. */
public interface DigestMail {

    boolean isSetUp();
}
