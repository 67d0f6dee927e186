package org.addyourvoice.experience;

import org.addyourvoice.safety.Trust;

/**
 * Where a member stands, for themselves.
 *
 * @param heldBack whether a sanction keeps them on the first step
 * @param published posts that stand published
 * @param nextPublished how many the next step asks for; without a meaning at the top
 * @param nextDays and after how many days here
 */
public record TrustStanding(Trust step, boolean heldBack, int published, int nextPublished, long nextDays) {

    public boolean top() {
        return step == Trust.TRUSTED;
    }
}
