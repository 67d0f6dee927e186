package org.addyourvoice.moderation;

/** What comes first in the queue. */
enum Urgency {
    CRISIS,
    ORDINARY
}
