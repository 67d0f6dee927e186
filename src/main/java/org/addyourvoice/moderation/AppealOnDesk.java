package org.addyourvoice.moderation;

/** An appeal with what it is about, for a moderator. */
interface AppealOnDesk {

    AppealStand stand();
}
