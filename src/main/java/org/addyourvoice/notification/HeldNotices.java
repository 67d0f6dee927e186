package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(8)
class HeldNotices implements Held<HeldNews> {

    private final NoticeRows rows;
    private final DigestMarks marks;
    private final Clock clock;

    HeldNotices(NoticeRows rows, DigestMarks marks, Clock clock) {
        this.rows = rows;
        this.marks = marks;
        this.clock = clock;
    }

    @Override
    public String part() {
        return "notifications";
    }

    @Override
    public Class<HeldNews> kind() {
        return HeldNews.class;
    }

    /** What may still be taken back they get no sooner than on their page. */
    @Override
    public List<HeldNews> about(MemberId member) {
        List<HeldNews.HeldNotice> listed = rows.seenBy(member, clock.instant(), null, Integer.MAX_VALUE).stream()
                .map(it -> new HeldNews.HeldNotice(it.kind(), it.at(), it.readAt() != null, it.path()))
                .toList();
        List<NoticeKind> off = List.copyOf(rows.off(member));
        Instant byMail = marks.find(member).map(DigestMarks.Mark::toldUntil).orElse(null);
        boolean nothing = listed.isEmpty() && off.isEmpty() && byMail == null;
        return nothing ? List.of() : List.of(new HeldNews(listed, off, byMail));
    }
}
