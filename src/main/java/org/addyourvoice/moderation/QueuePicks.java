package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.moderation.QueueOrder.Place;
import org.springframework.stereotype.Component;

/** What the boxes of the queue's rows say: the case, and those of the same words that its row stands for. */
@Component
class QueuePicks {

    private final QueueOrder order;

    QueuePicks(QueueOrder order) {
        this.order = order;
    }

    /** By the number of the case. No box says more than can be decided on at once. */
    Map<Long, String> of(List<ReviewCase> cases, List<Place> places, QueueFilter filter, MemberId reader) {
        List<Long> several = places.stream()
                .filter(it -> it.kind() == QueueKind.TEXTS && it.together() > 1)
                .map(Place::id)
                .toList();
        Map<Long, List<Pick>> folded = order.folded(several, filter, reader);
        return cases.stream()
                .collect(Collectors.toMap(
                        it -> it.id().value(),
                        it -> box(it, folded.getOrDefault(it.id().value(), List.of()))));
    }

    private static String box(ReviewCase it, List<Pick> more) {
        return Pick.value(Stream.concat(Stream.of(new Pick(it.id(), it.version())), more.stream())
                .limit(BulkCheck.MOST)
                .toList());
    }
}
