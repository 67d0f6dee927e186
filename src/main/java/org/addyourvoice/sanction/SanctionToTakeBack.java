package org.addyourvoice.sanction;

import java.time.Instant;

/** What a moderator did to an account and may still take back. @param ended whether they ended it, rather than imposed it @param at when */
public record SanctionToTakeBack(SanctionView sanction, boolean ended, Instant at) {}
