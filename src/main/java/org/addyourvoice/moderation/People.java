package org.addyourvoice.moderation;

import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds whom or what a small form at the desk is about, and keeps those out who may not see it. */
@Service
@Transactional(readOnly = true)
class People {

    private final MemberDirectory members;
    private final CaseDoor door;

    People(MemberDirectory members, CaseDoor door) {
        this.members = members;
        this.door = door;
    }

    /** @throws NoSuchPerson if nobody has that name */
    MemberProfile named(String pseudonym) {
        return members.byPseudonym(pseudonym).orElseThrow(NoSuchPerson::new);
    }

    /** Throws as {@link #named} does. @throws OwnAccount if it is the moderator's own name */
    MemberProfile other(MemberId moderator, String pseudonym) {
        MemberProfile member = named(pseudonym);
        if (member.id().equals(moderator)) {
            throw new OwnAccount();
        }
        return member;
    }

    /** @throws NoSuchPerson if they are gone @throws OwnAccount if it is the moderator */
    MemberProfile other(MemberId moderator, MemberId member) {
        if (member.equals(moderator)) {
            throw new OwnAccount();
        }
        return members.find(member).orElseThrow(NoSuchPerson::new);
    }

    /** Throws as {@link CaseDoor#open} does. @throws NoSuchPerson if nobody knows whose text it is */
    void requireAuthor(MemberId moderator, CaseId id) {
        if (door.open(moderator, id).author() == null) {
            throw new NoSuchPerson();
        }
    }

    /** Throws as {@link CaseDoor#open} does. */
    ReviewCase requireCase(MemberId moderator, CaseId id) {
        return door.open(moderator, id);
    }

    /** Where a note stands. */
    String pageOf(ModeratorNote note) {
        MemberId member = note.member();
        return member == null
                ? "/moderation/cases/" + note.caseId()
                : members.find(member)
                        .map(it -> WordsPage.memberPath(it.pseudonym()))
                        .orElse("/moderation");
    }
}
