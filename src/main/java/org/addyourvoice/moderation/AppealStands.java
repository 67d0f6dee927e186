package org.addyourvoice.moderation;

import java.util.stream.Stream;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes what all appeals have in common for the desk. */
@Component
class AppealStands {

    private final MemberDirectory members;
    private final UndoWindow window;
    private final DeskTime time;

    AppealStands(MemberDirectory members, UndoWindow window, DeskTime time) {
        this.members = members;
        this.window = window;
        this.time = time;
    }

    /** @param member who asked for it, or null for somebody who is gone @param barred why the reader may not answer it, or null */
    AppealStand of(AppealCourse it, @Nullable MemberId member, @Nullable String barred, MemberId reader) {
        Names names = Names.of(members, Stream.of(member, it.decidedBy()).toList());
        return new AppealStand(
                it.id(),
                it.version(),
                it.state(),
                names.of(member),
                it.words(),
                barred,
                time.moment(it.appealedAt()),
                it.answer(),
                names.of(it.decidedBy()),
                it.decidedAt() == null ? null : time.moment(it.decidedAt()),
                it.mayTakeBack(reader, window));
    }
}
