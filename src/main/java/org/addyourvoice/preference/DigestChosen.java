package org.addyourvoice.preference;

import org.addyourvoice.member.MemberId;

/** A member chose to be written to more or less often than before. Raised in the same transaction, and in the language of their page. */
public record DigestChosen(MemberId member, Digest digest) {}
