package org.addyourvoice.preference;

import org.jspecify.annotations.Nullable;

/**
 * What a member keeps in the account.
 *
 * @param region the country whose help lines they see, as {@code SupportRegion#code}, or null for none: then the browser is asked
 */
record Kept(Preferences preferences, @Nullable String region, Digest digest) {

    static final Kept NOTHING = new Kept(Preferences.USUAL, null, Digest.NEVER);

    Kept withoutDigest() {
        return new Kept(preferences, region, Digest.NEVER);
    }
}
