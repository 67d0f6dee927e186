package org.addyourvoice.access;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.access.HeldJoinRequests.HeldJoinRequest;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody wrote who asked to be let in, until somebody decided; then what they were told. */
@Component
@Order(4)
class HeldJoinRequests implements Held<HeldJoinRequest> {

    private final JoinRequests requests;

    HeldJoinRequests(JoinRequests requests) {
        this.requests = requests;
    }

    /** @param helpShown whether the rules saw somebody in danger, so that lines for help were shown */
    record HeldJoinRequest(Instant asked, String words, boolean helpShown, String answer) {}

    @Override
    public String part() {
        return "joinRequest";
    }

    @Override
    public Class<HeldJoinRequest> kind() {
        return HeldJoinRequest.class;
    }

    @Override
    public List<HeldJoinRequest> about(MemberId member) {
        return requests.findByMemberId(member.value()).stream()
                .map(it -> new HeldJoinRequest(it.askedAt(), it.words(), it.isWorrying(), it.answer()))
                .toList();
    }
}
