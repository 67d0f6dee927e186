package org.addyourvoice.moderation;

import java.util.List;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.springframework.stereotype.Component;

/** Makes lines of notes for the desk, oldest first. Callers see to it that the reader is not whom they are about. */
@Component
class NoteLines {

    private final ModeratorNotes notes;
    private final MemberDirectory members;
    private final DeskTime time;

    NoteLines(ModeratorNotes notes, MemberDirectory members, DeskTime time) {
        this.notes = notes;
        this.members = members;
        this.time = time;
    }

    List<NoteLine> on(CaseId id, MemberId reader) {
        return lines(notes.findByCaseIdOrderById(id), reader);
    }

    List<NoteLine> about(MemberId member, MemberId reader) {
        return lines(notes.findByMemberOrderById(member), reader);
    }

    private List<NoteLine> lines(List<ModeratorNote> found, MemberId reader) {
        if (found.isEmpty()) {
            return List.of();
        }
        Names names =
                Names.of(members, found.stream().map(ModeratorNote::writtenBy).toList());
        boolean lead =
                members.find(reader).filter(it -> it.role().covers(Role.LEAD)).isPresent();
        return found.stream()
                .map(it -> new NoteLine(
                        it.id(),
                        names.of(it.writtenBy()),
                        time.moment(it.writtenAt()),
                        it.isStruck() && !lead ? null : it.words(),
                        it.isStruck(),
                        it.isBy(reader) && !it.isStruck()))
                .toList();
    }
}
