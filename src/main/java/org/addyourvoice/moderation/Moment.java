package org.addyourvoice.moderation;

import java.time.LocalDateTime;

/** A time as the desk reads it: of today the hour, of other days the date as well. */
public record Moment(LocalDateTime at, boolean today) {}
