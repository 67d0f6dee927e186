package org.addyourvoice.moderation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
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
    private final CaseContents contents;
    private final ClaimLines claims;
    private final CrisisCare crisis;

    BulkLooking(Cases cases, QueueRows rows, CaseContents contents, ClaimLines claims, CrisisCare crisis) {
        this.cases = cases;
        this.rows = rows;
        this.contents = contents;
        this.claims = claims;
        this.crisis = crisis;
    }

    /** In the order of the picks. */
    List<BulkLine> at(List<Pick> picks, MemberId reader, Locale locale) {
        List<ReviewCase> found =
                cases.findByIdIn(picks.stream().map(it -> it.id().value()).toList());
        Map<CaseId, ReviewCase> known = found.stream().collect(Collectors.toMap(ReviewCase::id, Function.identity()));
        Map<CaseId, QueueRow> shown =
                rows.of(found, reader, locale).stream().collect(Collectors.toMap(QueueRow::id, Function.identity()));
        Map<RowName, ClaimLine> taken =
                claims.on(known.keySet().stream().map(RowName::of).toList(), reader);
        Map<CaseId, UUID> folds = contents.folds(known.keySet());
        boolean mayTake = crisis.mayTake(reader);
        List<BulkLine> lines = new ArrayList<>();
        UUID before = null;
        for (Pick pick : picks) {
            UUID fold = folds.get(pick.id());
            boolean folded = fold != null && fold.equals(before);
            ClaimLine claim = taken.get(RowName.of(pick.id()));
            lines.add(line(pick, known.get(pick.id()), shown.get(pick.id()), claim, folded, mayTake));
            before = fold;
        }
        return lines;
    }

    /** What became of them, as {@link BulkLine#kept} wrote it down. */
    List<BulkLine> again(List<?> kept, MemberId reader, Locale locale) {
        Map<String, BulkFate> fates = new HashMap<>();
        kept.stream().map(it -> it.toString().split(" ")).forEach(it -> fates.put(it[0], BulkFate.valueOf(it[1])));
        List<Pick> picks = Pick.of(
                        kept.stream().map(it -> it.toString().split(" ")[0]).toList())
                .orElseThrow();
        return at(picks, reader, locale).stream()
                .map(it -> it.became(Objects.requireNonNull(fates.get(it.pick()))))
                .toList();
    }

    private static BulkLine line(
            Pick pick,
            @Nullable ReviewCase it,
            @Nullable QueueRow row,
            @Nullable ClaimLine claim,
            boolean folded,
            boolean mayTake) {
        if (it == null || row == null) {
            return BulkLine.bare(pick, BulkFate.GONE);
        }
        if (row.crisis() && !mayTake) {
            return BulkLine.bare(pick, BulkFate.CRISIS);
        }
        return new BulkLine(
                pick.id().value(),
                pick.toString(),
                row.title(),
                row.author(),
                claim != null && ClaimLine.isTaken(claim) ? claim.by() : null,
                folded,
                fate(pick, it, row, claim));
    }

    private static BulkFate fate(Pick pick, ReviewCase it, QueueRow row, @Nullable ClaimLine claim) {
        if (row.crisis()) {
            return BulkFate.CRISIS;
        }
        if (row.own()) {
            return BulkFate.OWN;
        }
        if (it.state() != CaseState.OPEN || it.version() != pick.version()) {
            return BulkFate.MOVED_ON;
        }
        if (ClaimLine.isTaken(claim)) {
            return BulkFate.TAKEN;
        }
        if (row.opinion() != null) {
            return BulkFate.OPINION;
        }
        return row.up() ? BulkFate.UP : BulkFate.DONE;
    }
}
