package org.addyourvoice.sanction;

import org.addyourvoice.member.MemberId;

/** A member with something in force that puts trust in them back. */
record HeldBack(MemberId member) {}
