package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

@Component
@Order(15)
class HeldMarks implements Held<HeldMarks.HeldMark> {

    private final Marks marks;

    HeldMarks(Marks marks) {
        this.marks = marks;
    }

    /** What a reader said or kept. */
    record HeldMark(String address, Mark mark, Instant at) {}

    @Override
    public String part() {
        return "marks";
    }

    @Override
    public Class<HeldMark> kind() {
        return HeldMark.class;
    }

    @Override
    public List<HeldMark> about(MemberId member) {
        return marks.allOf(member).stream()
                .map(it -> new HeldMark("/experiences/" + it.experience(), it.mark(), it.at()))
                .toList();
    }
}
