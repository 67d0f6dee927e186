package org.addyourvoice.member;

import java.time.Instant;

/**
 * That an account will be erased.
 *
 * @param at when at the earliest
 * @param keepsVoices whether its voices go on counting, without a link to anybody
 */
public record PlannedErasure(Instant at, boolean keepsVoices) {}
