package org.addyourvoice.moderation;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Finds what else of an author waits, so that one moderator may see to all of it in one go. In as many statements for many posts as for two. */
@Component
class OtherPostLines {

    private static final int MOST = 10;

    /** More than one person ever has waiting; among these are those that the reader may not see. */
    private static final Limit SEEN = Limit.of(BulkCheck.MOST);

    private final Cases cases;
    private final TextSight sight;
    private final Reading reading;
    private final Claims claims;
    private final MemberDirectory members;
    private final DeskTime time;

    OtherPostLines(
            Cases cases, TextSight sight, Reading reading, Claims claims, MemberDirectory members, DeskTime time) {
        this.cases = cases;
        this.sight = sight;
        this.reading = reading;
        this.claims = claims;
        this.members = members;
        this.time = time;
    }

    /** A text that is or was a crisis isn't there for who takes none. */
    OtherPosts beside(ReviewCase it, MemberId author, MemberId reader) {
        List<ReviewCase> others =
                cases.findByAuthorAndStateOrderByWaitingSinceAscIdAsc(author, CaseState.OPEN, SEEN).stream()
                        .filter(other -> !other.id().equals(it.id()))
                        .toList();
        if (others.isEmpty()) {
            return OtherPosts.NONE;
        }
        TextSight.Limits limits =
                sight.of(reader, others.stream().map(ReviewCase::experience).toList());
        List<ReviewCase> seen = others.stream()
                .filter(other -> !limits.covered().contains(other.experience()))
                .toList();
        List<ReviewCase> shown = seen.subList(0, Math.min(MOST, seen.size()));
        Map<RowName, Claim> taken =
                claims.on(shown.stream().map(one -> RowName.of(one.id())).toList());
        return new OtherPosts(lines(shown, taken, reader), seen.size() - shown.size(), picks(it, shown, taken, reader));
    }

    private List<OtherPosts.Line> lines(List<ReviewCase> shown, Map<RowName, Claim> taken, MemberId reader) {
        Map<Revised, RevisionGlance> texts =
                reading
                        .glances(shown.stream()
                                .map(ReviewCase::experience)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(it -> new Revised(it.id(), it.revision()), Function.identity()));
        Names names = Names.of(members, taken.values().stream().map(Claim::by).toList());
        return shown.stream()
                .flatMap(it -> Stream.ofNullable(texts.get(it.revised()))
                        .map(text -> line(it, text, takenBy(it, taken, reader, names))))
                .toList();
    }

    private static @Nullable String takenBy(ReviewCase it, Map<RowName, Claim> taken, MemberId reader, Names names) {
        Claim claim = taken.get(RowName.of(it.id()));
        return claim == null || claim.by().equals(reader) ? null : names.of(claim.by());
    }

    private OtherPosts.Line line(ReviewCase it, RevisionGlance text, @Nullable String takenBy) {
        return new OtherPosts.Line(
                it.id(),
                text.title(),
                text.state(),
                it.urgency() == Urgency.CRISIS,
                time.since(it.waitingSince()),
                takenBy);
    }

    private static boolean isTaken(ReviewCase it, Map<RowName, Claim> taken, MemberId reader) {
        Claim claim = taken.get(RowName.of(it.id()));
        return claim != null && !claim.by().equals(reader);
    }

    /** Never a crisis, nor what somebody else is at work on. */
    private static List<String> picks(
            ReviewCase it, List<ReviewCase> shown, Map<RowName, Claim> taken, MemberId reader) {
        List<ReviewCase> fit = shown.stream()
                .filter(other -> other.urgency() != Urgency.CRISIS && !isTaken(other, taken, reader))
                .toList();
        boolean together = it.state() == CaseState.OPEN && it.urgency() != Urgency.CRISIS && !fit.isEmpty();
        return together
                ? Stream.concat(Stream.of(it), fit.stream())
                        .map(one -> new Pick(one.id(), one.version()).toString())
                        .toList()
                : List.of();
    }
}
