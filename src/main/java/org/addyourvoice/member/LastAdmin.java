package org.addyourvoice.member;

/** Without this account nobody could look after the others. */
public class LastAdmin extends RuntimeException {

    private static final long serialVersionUID = 1;
}
