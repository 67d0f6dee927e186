package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.addyourvoice.member.MemberId;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Drafts extends Repository<Draft, Long> {

    Draft saveAndFlush(Draft draft);

    void flush();

    void delete(Draft draft);

    Optional<Draft> findByAuthorAndFormKey(MemberId author, UUID formKey);

    List<Draft> findByAuthorOrderByChangedAtDescIdDesc(MemberId author);

    int countByAuthor(MemberId author);

    @Modifying
    @Query("delete from Draft d where d.author = :author")
    void deleteAllOf(MemberId author);

    @Modifying
    @Query("delete from Draft d where d.experienceId = :experience")
    void deleteChangesOf(ExperienceId experience);

    @Modifying
    @Query("delete from Draft d where d.changedAt < :before")
    int deleteUntouchedSince(Instant before);
}
