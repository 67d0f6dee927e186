package org.addyourvoice.moderation;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.NextWork;
import org.springframework.stereotype.Component;

/** After a flagged account comes whatever comes next in the queue. */
@Component
class NextAfterAccount implements NextWork {

    private final NextRow next;

    NextAfterAccount(NextRow next) {
        this.next = next;
    }

    @Override
    public Optional<String> after(MemberId moderator, String seen, HttpSession session) {
        return FlagFile.idOf(seen).map(id -> next.after(RowName.account(id), moderator, session, true));
    }
}
