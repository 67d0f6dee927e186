package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.PostGlance;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what moderators see of a member, in as many statements whether they wrote one text or a thousand. */
@Service
@Transactional(readOnly = true)
class MemberFiles {

    private static final int SIZE = 10;

    private final People people;
    private final MemberTrust trust;
    private final Reading reading;
    private final PostLines posts;
    private final MemberReports reports;
    private final NoteLines notes;

    MemberFiles(
            People people,
            MemberTrust trust,
            Reading reading,
            PostLines posts,
            MemberReports reports,
            NoteLines notes) {
        this.people = people;
        this.trust = trust;
        this.reading = reading;
        this.posts = posts;
        this.reports = reports;
        this.notes = notes;
    }

    /** @param before only posts that were sent before that one, or null @throws NoSuchPerson if nobody has that name */
    MemberFile open(String pseudonym, @Nullable ExperienceId before, MemberId reader) {
        MemberProfile member = people.named(pseudonym);
        boolean own = member.id().equals(reader);
        List<PostGlance> found = reading.postsAtAGlance(member.id(), before, SIZE + 1);
        List<PostGlance> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new MemberFile(
                member,
                trust.standing(member.id()),
                own,
                posts.of(shown, reader, own),
                before != null,
                found.size() > SIZE ? shown.get(SIZE - 1).id() : null,
                reports.accuracyOf(List.of(member.id())).stream().findFirst().orElse(Accuracy.unknown(member.id())),
                own ? List.of() : notes.about(member.id(), reader));
    }
}
