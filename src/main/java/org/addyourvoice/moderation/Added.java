package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ContentNote;

/**
 * What moderators or rules added to a text for its readers, as its author is told.
 *
 * @param covered words that readers don't see
 * @param notices titles of what stands beside it
 */
record Added(List<String> covered, List<ContentNote> notes, List<String> notices) {

    static final Added NOTHING = new Added(List.of(), List.of(), List.of());
}
