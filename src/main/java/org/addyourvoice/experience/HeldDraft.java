package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has begun to write, as they get it: as it was typed.
 *
 * @param address of the text that it would change, or null
 * @param device where it was written last
 */
record HeldDraft(
        @Nullable String address,
        String title,
        String body,
        String draftContext,
        boolean asCarer,
        List<String> symptoms,
        List<String> tried,
        String suggested,
        List<String> notesChosen,
        boolean nameHidden,
        String device,
        Instant changed) {}
