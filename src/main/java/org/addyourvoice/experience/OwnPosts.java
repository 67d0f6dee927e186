package org.addyourvoice.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of what a member wrote, newest first. @param next the one that the following stretch stands after, or null at the end */
public record OwnPosts(List<OwnPost> items, @Nullable ExperienceId next) {}
