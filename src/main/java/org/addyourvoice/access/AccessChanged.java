package org.addyourvoice.access;

import org.addyourvoice.member.MemberId;

/** In the transaction of the change. */
record AccessChanged(MemberId member, AccessChange what) {}
