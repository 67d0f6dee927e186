package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.springframework.data.repository.Repository;

/** Decisions are added and read, never deleted, and changed by {@link Unlinking} alone. */
interface Decisions extends Repository<RecordedDecision, Long> {

    RecordedDecision save(RecordedDecision decision);

    /** On any revision of the experience, oldest first. */
    List<RecordedDecision> findByExperienceOrderById(ExperienceId experience);
}
