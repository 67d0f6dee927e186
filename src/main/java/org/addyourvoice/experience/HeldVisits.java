package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(16)
class HeldVisits implements Held<HeldVisits.HeldVisit> {

    private final Visits visits;

    HeldVisits(Visits visits) {
        this.visits = visits;
    }

    /** @param visitBefore the end of the visit before, or null */
    record HeldVisit(Instant visitNow, @Nullable Instant visitBefore) {}

    @Override
    public String part() {
        return "visits";
    }

    @Override
    public Class<HeldVisit> kind() {
        return HeldVisit.class;
    }

    @Override
    public List<HeldVisit> about(MemberId member) {
        return visits.find(member).map(it -> new HeldVisit(it.seenAt(), it.beforeAt())).stream()
                .toList();
    }
}
