package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.experience.MemberTrust;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what moderators keep beside a case. */
@Component
class Besides {

    private final MemberTrust trust;
    private final NoteLines notes;
    private final FollowUpLines followUps;
    private final SecondOpinions opinions;
    private final OtherPostLines others;
    private final CrisisCare crisis;
    private final MemberDirectory members;
    private final DeskTime time;

    Besides(
            MemberTrust trust,
            NoteLines notes,
            FollowUpLines followUps,
            SecondOpinions opinions,
            OtherPostLines others,
            CrisisCare crisis,
            MemberDirectory members,
            DeskTime time) {
        this.trust = trust;
        this.notes = notes;
        this.followUps = followUps;
        this.opinions = opinions;
        this.others = others;
        this.crisis = crisis;
        this.members = members;
        this.time = time;
    }

    Beside of(ReviewCase it, MemberId reader) {
        if (it.concerns(reader)) {
            return Beside.NOTHING;
        }
        MemberId author = it.author();
        boolean care = crisis.mayTake(reader);
        return new Beside(
                author == null ? null : trust.of(author),
                notes.on(it.id(), reader),
                author == null ? List.of() : notes.about(author, reader),
                care ? followUps.on(it.id()) : List.of(),
                care && it.urgency() == Urgency.CRISIS,
                opinion(it.id(), reader),
                author == null ? OtherPosts.NONE : others.beside(it, author, reader));
    }

    private @Nullable OpinionLine opinion(CaseId id, MemberId reader) {
        return opinions.on(id)
                .map(it -> new OpinionLine(
                        Names.of(members, List.of(it.by())).of(it.by()),
                        it.by().equals(reader),
                        it.question(),
                        time.moment(it.at())))
                .orElse(null);
    }
}
