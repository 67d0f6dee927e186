package org.addyourvoice.member;

/** Tells which guidelines somebody accepts by joining; the guidelines themselves are not this module's. */
public interface GuidelinesInForce {

    String version();
}
