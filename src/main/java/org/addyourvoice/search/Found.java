package org.addyourvoice.search;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;

/**
 * What a search found.
 *
 * @param ids of this page, in order
 * @param total of all pages
 * @param some whether not even one has all of the words, and these have some of them
 * @param units what was looked for
 */
record Found(List<ExperienceId> ids, long total, boolean some, List<Unit> units) {}
