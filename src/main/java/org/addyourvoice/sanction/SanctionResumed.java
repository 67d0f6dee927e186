package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;

/** That a sanction was ended has been taken back: it goes on until its own end. @param by who took that back, where nothing else tells of it */
public record SanctionResumed(
        SanctionView sanction, @Nullable MemberId by) {}
