package org.addyourvoice.experience;

import org.jspecify.annotations.Nullable;

/**
 * An experience or a reply that readers see.
 *
 * @param title of the experience, or of the one that the reply stands below
 * @param author the pseudonym, or null where it is hidden, or nobody’s any more
 */
public record ReadableText(
        ExperienceId id, String title, @Nullable String author, boolean reply) {}
