package org.addyourvoice.experience;

import org.jspecify.annotations.Nullable;

/** What a member's reply stands below. @param title null while that is not up */
public record OwnThread(ExperienceId id, @Nullable String title) {}
