package org.addyourvoice.moderation;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.experience.PostGlance;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what moderators see of a member, in as many statements whether they wrote one text or a thousand. */
@Service
@Transactional(readOnly = true)
class MemberFiles {

    private static final int SIZE = 10;
    private static final Limit MESSAGES = Limit.of(20);

    private final People people;
    private final MemberTrust trust;
    private final Reading reading;
    private final PostLines posts;
    private final TextSight sight;
    private final MemberReports reports;
    private final NoteLines notes;
    private final ModeratorMessages messages;
    private final FlagFiles flags;
    private final DeskTime time;

    MemberFiles(
            People people,
            MemberTrust trust,
            Reading reading,
            PostLines posts,
            TextSight sight,
            MemberReports reports,
            NoteLines notes,
            ModeratorMessages messages,
            FlagFiles flags,
            DeskTime time) {
        this.people = people;
        this.trust = trust;
        this.reading = reading;
        this.posts = posts;
        this.sight = sight;
        this.reports = reports;
        this.notes = notes;
        this.messages = messages;
        this.flags = flags;
        this.time = time;
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
                own ? List.of() : notes.about(member.id(), reader),
                own ? List.of() : messages(member.id(), reader),
                own ? null : flags.of(member.id(), reader));
    }

    /** What was said about a crisis is read by those who take them. */
    private List<MessageLine> messages(MemberId member, MemberId reader) {
        List<ModeratorMessage> found = messages.findByRecipientOrderByIdDesc(member, MESSAGES);
        Set<ExperienceId> covered = sight.of(
                        reader,
                        found.stream()
                                .map(ModeratorMessage::experience)
                                .filter(Objects::nonNull)
                                .toList())
                .covered();
        return found.stream()
                .filter(it -> it.experience() == null || !covered.contains(it.experience()))
                .map(it -> new MessageLine(time.moment(it.sentAt()), it.words(), it.isRead()))
                .toList();
    }
}
