package org.addyourvoice.notification;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.moderation.AppealAnswerTakenBack;
import org.addyourvoice.moderation.AppealAnswered;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.DecisionTaken;
import org.addyourvoice.moderation.DecisionTakenBack;
import org.addyourvoice.moderation.MemberWritten;
import org.addyourvoice.moderation.MessageRead;
import org.addyourvoice.moderation.ReportAnswered;
import org.addyourvoice.moderation.SanctionAppealAnswerTakenBack;
import org.addyourvoice.moderation.SanctionAppealAnswered;
import org.addyourvoice.moderation.SuggestionAnswerTakenBack;
import org.addyourvoice.moderation.SuggestionAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears what moderators do and say. Members are told when it can't be taken back any more. */
@Component
class FromModerators {

    /** How urgent moderators found a text is nothing that was decided about it, and what stays up stays up. */
    private static final Map<CaseOutcome, NoticeKind> DECIDED = new EnumMap<>(Map.of(
            CaseOutcome.PUBLISH, NoticeKind.PUBLISHED,
            CaseOutcome.RETURN, NoticeKind.RETURNED,
            CaseOutcome.DECLINE, NoticeKind.DECLINED,
            CaseOutcome.HIDE, NoticeKind.HIDDEN,
            CaseOutcome.REMOVE, NoticeKind.REMOVED));

    private static final List<NoticeKind> BY_DECISION = List.of(
            NoticeKind.PUBLISHED,
            NoticeKind.RESTORED,
            NoticeKind.RETURNED,
            NoticeKind.DECLINED,
            NoticeKind.HIDDEN,
            NoticeKind.REMOVED,
            NoticeKind.REPORT_ANSWERED);

    private final Notices notices;
    private final UndoWindow window;

    FromModerators(Notices notices, UndoWindow window) {
        this.notices = notices;
        this.window = window;
    }

    @EventListener
    void on(DecisionTaken event) {
        NoticeKind kind = event.outcome() == CaseOutcome.PUBLISH && event.wasUpBefore()
                ? NoticeKind.RESTORED
                : DECIDED.get(event.outcome());
        if (kind != null) {
            notices.tell(event.author(), kind, event.decision(), event.experience(), window.settles(event.at()));
        }
    }

    @EventListener
    void on(ReportAnswered event) {
        notices.tell(event.reporter(), NoticeKind.REPORT_ANSWERED, event.decision(), null, window.settles(event.at()));
    }

    @EventListener
    void on(DecisionTakenBack event) {
        BY_DECISION.forEach(it -> notices.takeBack(it, event.decision()));
    }

    @EventListener
    void on(AppealAnswered event) {
        long appeal = event.appeal().value();
        notices.tell(
                event.author(), NoticeKind.APPEAL_ANSWERED, appeal, event.experience(), window.settles(event.at()));
    }

    @EventListener
    void on(AppealAnswerTakenBack event) {
        notices.takeBack(NoticeKind.APPEAL_ANSWERED, event.appeal().value());
    }

    @EventListener
    void on(SanctionAppealAnswered event) {
        long appeal = event.appeal().value();
        notices.tell(event.member(), NoticeKind.SANCTION_APPEAL_ANSWERED, appeal, null, window.settles(event.at()));
    }

    @EventListener
    void on(SanctionAppealAnswerTakenBack event) {
        notices.takeBack(NoticeKind.SANCTION_APPEAL_ANSWERED, event.appeal().value());
    }

    @EventListener
    void on(SuggestionAnswered event) {
        long suggestion = event.suggestion().value();
        notices.tell(
                event.author(),
                NoticeKind.SUGGESTION_ANSWERED,
                suggestion,
                event.experience(),
                window.settles(event.at()));
    }

    @EventListener
    void on(SuggestionAnswerTakenBack event) {
        notices.takeBack(NoticeKind.SUGGESTION_ANSWERED, event.suggestion().value());
    }

    /** Nothing is decided by it, and it can't be taken back. */
    @EventListener
    void on(MemberWritten event) {
        notices.tell(event.recipient(), NoticeKind.MESSAGE, event.message(), null, event.at());
    }

    @EventListener
    void on(MessageRead event) {
        notices.read(event.recipient(), NoticeKind.MESSAGE, event.message());
    }
}
