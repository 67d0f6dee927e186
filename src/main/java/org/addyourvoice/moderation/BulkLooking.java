package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of each picked case what would become of it, before anything does. */
@Service
@Transactional(readOnly = true)
class BulkLooking {

    private final Cases cases;
    private final QueueRows rows;
    private final CrisisCare crisis;

    BulkLooking(Cases cases, QueueRows rows, CrisisCare crisis) {
        this.cases = cases;
        this.rows = rows;
        this.crisis = crisis;
    }

    /** In the order of the picks. */
    List<BulkLine> at(List<Pick> picks, MemberId reader, Locale locale) {
        List<ReviewCase> found =
                cases.findByIdIn(picks.stream().map(it -> it.id().value()).toList());
        Map<CaseId, ReviewCase> known = found.stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        Map<CaseId, QueueRow> shown =
                rows.of(found, reader, locale).stream().collect(Collectors.toMap(QueueRow::id, Function.identity()));
        boolean mayTake = crisis.mayTake(reader);
        return picks.stream()
                .map(it -> line(it, known.get(it.id()), shown.get(it.id()), mayTake))
                .toList();
    }

    private static BulkLine line(Pick pick, @Nullable ReviewCase it, @Nullable QueueRow row, boolean mayTake) {
        long number = pick.id().value();
        if (it == null || row == null) {
            return new BulkLine(number, pick.toString(), null, null, null, BulkFate.GONE);
        }
        if (row.crisis() && !mayTake) {
            return new BulkLine(number, pick.toString(), null, null, null, BulkFate.CRISIS);
        }
        return new BulkLine(number, pick.toString(), row.title(), row.author(), row.takenBy(), fate(pick, it, row));
    }

    private static BulkFate fate(Pick pick, ReviewCase it, QueueRow row) {
        if (row.crisis()) {
            return BulkFate.CRISIS;
        }
        if (row.own()) {
            return BulkFate.OWN;
        }
        if (it.state() != CaseState.OPEN || it.version() != pick.version()) {
            return BulkFate.MOVED_ON;
        }
        if (row.takenBy() != null) {
            return BulkFate.TAKEN;
        }
        if (row.opinion() != null) {
            return BulkFate.OPINION;
        }
        return row.up() ? BulkFate.UP : BulkFate.DONE;
    }
}
