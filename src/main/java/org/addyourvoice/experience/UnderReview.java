package org.addyourvoice.experience;

/** Tells whether a person is asked to look at an experience; the cases themselves are not this module's. */
public interface UnderReview {

    boolean isOpen(ExperienceId id);
}
