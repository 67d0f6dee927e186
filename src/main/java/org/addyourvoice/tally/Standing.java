package org.addyourvoice.tally;

/**
 * Which voices of a member count.
 *
 * @param trusted whether quick voices do
 * @param suspended whether none do, for a while
 */
record Standing(boolean trusted, boolean suspended) {

    static final Standing NEW = new Standing(false, false);
}
