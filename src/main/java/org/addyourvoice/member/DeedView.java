package org.addyourvoice.member;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done with an account, as admins read it. @param by the name, or null for somebody who is gone @param words why, or empty */
public record DeedView(Deed deed, @Nullable String by, String words, Instant at) {}
