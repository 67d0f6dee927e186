package org.addyourvoice.tally;

import org.addyourvoice.member.MemberId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What becomes of the voices of somebody who goes for good. To be called in the transaction that erases the account; it can't be undone. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class MemberVoices {

    private final Counting counting;

    MemberVoices(Counting counting) {
        this.counting = counting;
    }

    /** Takes all of them out of the tallies. */
    public void remove(MemberId member) {
        counting.letGo(member, false);
    }

    /** Those that count go on counting. Nothing leads from them to the member, to each other or to a day; whatever didn't count is gone. */
    public void keepUnlinked(MemberId member) {
        counting.letGo(member, true);
    }
}
