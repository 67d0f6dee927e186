package org.addyourvoice.search;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;

/**
 * What a search found.
 *
 * @param ids of this page, in order
 * @param total of all pages
 * @param share how much of the words these have
 * @param units what was looked for
 */
record Found(List<ExperienceId> ids, long total, Share share, List<Unit> units) {

    static Found nothing(Wanted wanted) {
        return new Found(List.of(), 0, Share.ANY, wanted.wanted());
    }
}
