package org.addyourvoice.tally;

/**
 * Which voices of a member count.
 *
 * @param trusted whether quick voices do: something of theirs was published, or a moderator vouches for them
 * @param suspended whether none do, for a while
 */
record Standing(boolean trusted, boolean suspended) {

    static final Standing NEW = new Standing(false, false);
}
