package org.addyourvoice.moderation;

/** Nobody decides on their own appeal, nor on one against their own decision. */
class AppealOutOfReach extends RuntimeException {

    private static final long serialVersionUID = 1;
}
