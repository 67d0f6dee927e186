package org.addyourvoice.moderation;

import org.addyourvoice.experience.ReadableText;
import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Component;

/** Takes what a member says of a name that they read over a text: it breaks a rule, or looks like somebody else's. */
@Component
class NameReports {

    private final Flagging flagging;
    private final People people;

    NameReports(Flagging flagging, People people) {
        this.flagging = flagging;
        this.people = people;
    }

    /** @param text of somebody who shows their name @throws NoSuchPerson if they don't, or are gone */
    void tell(MemberId reporter, ReadableText text, String note) {
        String name = text.author();
        if (name == null) {
            throw new NoSuchPerson();
        }
        flagging.aboutName(reporter, people.other(reporter, name).id(), note);
    }
}
