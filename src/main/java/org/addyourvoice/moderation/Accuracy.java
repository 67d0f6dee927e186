package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberId;

/**
 * How often something was done because of somebody's reports.
 *
 * @param answered reports that were answered
 * @param acted those of them that led to something, and no appeal against that was upheld
 */
record Accuracy(MemberId reporter, long answered, long acted) {

    static Accuracy unknown(MemberId reporter) {
        return new Accuracy(reporter, 0, 0);
    }

    /** From 0 to 1: the mean of a beta distribution that begins at one half, as if one report had been right and one wrong (rule of succession). */
    double value() {
        return (acted + 1.0) / (answered + 2.0);
    }
}
