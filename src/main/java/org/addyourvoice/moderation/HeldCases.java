package org.addyourvoice.moderation;

import static org.addyourvoice.moderation.HeldByModerators.HeldAppeal;
import static org.addyourvoice.moderation.HeldByModerators.HeldDecision;
import static org.addyourvoice.moderation.HeldByModerators.HeldMessage;
import static org.addyourvoice.moderation.HeldByModerators.HeldReport;
import static org.addyourvoice.moderation.HeldByModerators.HeldSanctionAppeal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.Held;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.SanctionView;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
@Order(30)
class HeldCases implements Held<HeldByModerators> {

    private final OwnHistories histories;
    private final Appeals appeals;
    private final SanctionAppeals sanctionAppeals;
    private final SanctionReading sanctions;
    private final ModeratorMessages messages;
    private final UndoWindow window;
    private final MessageSource words;
    private final JdbcClient jdbc;

    HeldCases(
            OwnHistories histories,
            Appeals appeals,
            SanctionAppeals sanctionAppeals,
            SanctionReading sanctions,
            ModeratorMessages messages,
            UndoWindow window,
            MessageSource words,
            JdbcClient jdbc) {
        this.histories = histories;
        this.appeals = appeals;
        this.sanctionAppeals = sanctionAppeals;
        this.sanctions = sanctions;
        this.messages = messages;
        this.window = window;
        this.words = words;
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "moderation";
    }

    @Override
    public Class<HeldByModerators> kind() {
        return HeldByModerators.class;
    }

    @Override
    public List<HeldByModerators> about(MemberId member) {
        return List.of(new HeldByModerators(
                all(page -> histories.of(member, new OwnPages(page, 1, 1)).decisions())
                        .map(HeldCases::decision)
                        .toList(),
                appeals.findByAuthorOrderByIdDesc(member, Limit.unlimited()).stream()
                        .map(this::appeal)
                        .toList(),
                sanctionAppeals.findByMember(member).stream()
                        .map(this::sanctionAppeal)
                        .toList(),
                all(page -> histories.of(member, new OwnPages(1, 1, page)).reports())
                        .map(this::report)
                        .toList(),
                messages.findByRecipientOrderByIdDesc(member, Limit.unlimited()).stream()
                        .map(it -> new HeldMessage(it.sentAt(), it.isRead(), it.words()))
                        .toList(),
                count("moderator_note where struck_at is null and member_id = :member", member),
                count("account_flag where member_id = :member", member),
                jdbc.sql("select decided_on from breach_let_go where member_id = :member order by id")
                        .param("member", member.value())
                        .query(LocalDate.class)
                        .list()));
    }

    private static <T> Stream<T> all(IntFunction<OwnHistory.Part<T>> pages) {
        return Stream.iterate(pages.apply(1), Objects::nonNull, it -> it.more() ? pages.apply(it.number() + 1) : null)
                .flatMap(it -> it.lines().stream());
    }

    private static HeldDecision decision(OwnHistory.Decided it) {
        return new HeldDecision(
                it.at(),
                "/experiences/" + it.experience(),
                it.title(),
                it.action(),
                it.reason(),
                it.words(),
                it.added().covered(),
                it.added().notes(),
                it.added().notices());
    }

    private HeldAppeal appeal(Appeal it) {
        OwnAppeal told = it.told(window);
        return new HeldAppeal(
                it.appealedAt(), "/experiences/" + it.experience(), told.words(), told.state(), told.answer());
    }

    private HeldSanctionAppeal sanctionAppeal(SanctionAppeal it) {
        OwnAppeal told = it.told(window);
        return new HeldSanctionAppeal(
                it.appealedAt(),
                sanctions.find(it.sanction()).map(SanctionView::kind).orElseThrow(),
                told.words(),
                told.state(),
                told.answer());
    }

    private HeldReport report(OwnHistory.Told it) {
        Locale locale = LocaleContextHolder.getLocale();
        return new HeldReport(
                it.at(),
                words.getMessage("moderation.own.door." + it.door(), null, locale),
                it.words(),
                words.getMessage("moderation.own.answer." + it.answer(), null, locale));
    }

    private int count(String rows, MemberId member) {
        return jdbc.sql("select count(*) from " + rows)
                .param("member", member.value())
                .query(Integer.class)
                .single();
    }
}
