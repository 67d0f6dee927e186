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
    private final ClaimLines claims;
    private final UndoWindow window;
    private final DeskTime time;

    AppealStands(MemberDirectory members, ClaimLines claims, UndoWindow window, DeskTime time) {
        this.members = members;
        this.claims = claims;
        this.window = window;
        this.time = time;
    }

    /** Whoever asked for it themselves sees no more here than they are told: the answer once it is settled, and never by whom. @param member who asked for it, or null for somebody who is gone @param barred why the reader may not answer it, or null @param row what it is called in the queue */
    AppealStand of(AppealCourse it, RowName row, @Nullable MemberId member, @Nullable String barred, MemberId reader) {
        boolean own = "own".equals(barred);
        OwnAppeal told = own ? it.told(window) : new OwnAppeal(it.state(), it.words(), it.answer());
        MemberId decidedBy = own ? null : it.decidedBy();
        Names names = Names.of(members, Stream.of(member, decidedBy).toList());
        return new AppealStand(
                it.id(),
                it.version(),
                told.state(),
                names.of(member),
                it.words(),
                barred,
                time.moment(it.appealedAt()),
                told.answer(),
                names.of(decidedBy),
                it.decidedAt() == null ? null : time.moment(it.decidedAt()),
                own ? null : claims.on(row, reader),
                it.mayTakeBack(reader, window));
    }
}
