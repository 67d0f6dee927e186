package org.addyourvoice.sanction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(40)
class HeldSanctions implements Held<HeldSanction> {

    private final Sanctions sanctions;
    private final TimeToThink think;
    private final Clock clock;

    HeldSanctions(Sanctions sanctions, TimeToThink think, Clock clock) {
        this.sanctions = sanctions;
        this.think = think;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "sanctions";
    }

    @Override
    public Class<HeldSanction> kind() {
        return HeldSanction.class;
    }

    /** As {@link OwnStanding} tells: what has yet to take effect may still be taken back, and so may an end. */
    @Override
    public List<HeldSanction> about(MemberId member) {
        Instant now = clock.instant();
        return sanctions.findByMemberOrderByIdDesc(member).stream()
                .filter(it -> it.isKnown(now))
                .map(Sanction::view)
                .map(it -> new HeldSanction(
                        it.kind(),
                        it.reason(),
                        it.words(),
                        it.takesEffectAt(),
                        it.endsAt(),
                        it.closedAt(),
                        think.isOpen(it.closedAt()) ? "" : it.closingWords()))
                .toList();
    }
}
