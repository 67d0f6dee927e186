package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.sanction.TimeWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a moderator needs to answer an appeal against a sanction. */
@Service
@Transactional(readOnly = true)
class SanctionAppealFiles {

    private final SanctionAppeals appeals;
    private final SanctionAppealing appealing;
    private final AppealStands stands;
    private final SanctionReading sanctions;
    private final CaseHistory history;
    private final MemberDirectory members;
    private final TimeWords times;
    private final DeskTime time;

    SanctionAppealFiles(
            SanctionAppeals appeals,
            SanctionAppealing appealing,
            AppealStands stands,
            SanctionReading sanctions,
            CaseHistory history,
            MemberDirectory members,
            TimeWords times,
            DeskTime time) {
        this.appeals = appeals;
        this.appealing = appealing;
        this.stands = stands;
        this.sanctions = sanctions;
        this.history = history;
        this.members = members;
        this.times = times;
        this.time = time;
    }

    /** @throws NoSuchAppeal if there is no such appeal */
    SanctionAppealFile open(AppealId id, MemberId reader, Locale locale) {
        SanctionAppeal it = appeals.findById(id.value()).orElseThrow(NoSuchAppeal::new);
        SanctionView against = sanctions.find(it.sanction()).orElseThrow(NoSuchAppeal::new);
        String barred = appealing.barred(against, reader).orElse(null);
        boolean told = isTold(barred);
        return new SanctionAppealFile(
                stands.of(it, RowName.sanctionAppeal(id), it.member(), barred, reader),
                against,
                Objects.requireNonNullElse(history.reasonName(against.reason()), against.reason()),
                told ? history.nameOf(against.imposedBy()) : null,
                times.said(against.takesEffectAt(), locale),
                times.said(against.endsAt(), locale),
                told);
    }

    /** Nobody learns who imposed something on them, nor do those who have no say over its member. */
    private static boolean isTold(@Nullable String barred) {
        return !"own".equals(barred) && !"above".equals(barred);
    }

    /** For the queue, where they have their number below zero. @param ids among which others may be, above zero */
    Map<Long, SanctionAppealRow> rows(List<Long> ids, MemberId reader) {
        List<Long> ours = ids.stream().filter(it -> it < 0).map(it -> -it).toList();
        List<SanctionAppeal> found = ours.isEmpty() ? List.of() : appeals.findByIdIn(ours);
        if (found.isEmpty()) {
            return Map.of();
        }
        Map<SanctionId, SanctionView> against =
                sanctions.findAll(found.stream().map(SanctionAppeal::sanction).toList()).stream()
                        .collect(Collectors.toMap(SanctionView::id, Function.identity()));
        Map<SanctionId, String> barred = appealing.barred(against.values(), reader);
        Names names = Names.of(
                members,
                against.values().stream()
                        .flatMap(it -> Stream.of(it.member(), it.imposedBy()))
                        .toList());
        return found.stream()
                .map(it -> row(it, Objects.requireNonNull(against.get(it.sanction())), barred, names))
                .collect(Collectors.toMap(it -> -it.id().value(), Function.identity()));
    }

    private SanctionAppealRow row(
            SanctionAppeal it, SanctionView against, Map<SanctionId, String> barred, Names names) {
        String why = barred.get(against.id());
        boolean told = isTold(why);
        return new SanctionAppealRow(
                it.id(),
                against.kind(),
                names.of(it.member()),
                told ? names.of(against.imposedBy()) : null,
                told,
                why != null,
                time.moment(it.appealedAt()));
    }
}
