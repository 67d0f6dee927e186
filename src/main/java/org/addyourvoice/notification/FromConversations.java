package org.addyourvoice.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.addyourvoice.experience.ConversationNews;
import org.addyourvoice.experience.ExperienceHidden;
import org.addyourvoice.experience.ExperienceRemoved;
import org.addyourvoice.experience.ExperienceWithdrawn;
import org.addyourvoice.experience.ReaderSaid;
import org.addyourvoice.experience.ReaderTookBack;
import org.addyourvoice.experience.ReplyHearers;
import org.addyourvoice.experience.ReplyPublished;
import org.addyourvoice.experience.UndoWindow;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of replies, and of what readers say without words. Each person is told of a reply once, whatever it is to them, and when it can't be taken back any more that it is up. */
@Component
class FromConversations {

    private final Notices notices;
    private final ConversationNews news;
    private final UndoWindow window;
    private final Clock clock;

    FromConversations(Notices notices, ConversationNews news, UndoWindow window, Clock clock) {
        this.notices = notices;
        this.news = news;
        this.window = window;
        this.clock = clock;
    }

    /** What was up long ago, and comes back, was news then: by now nobody could tell any more who has been told. */
    @EventListener
    void on(ReplyPublished event) {
        if (event.at().isAfter(clock.instant().minus(OldNotices.READ_FOR))) {
            news.hearersOf(event).ifPresent(it -> tell(event, it));
        }
    }

    private void tell(ReplyPublished event, ReplyHearers hearers) {
        Instant from = window.settles(event.at());
        Map<MemberId, List<NoticeKind>> kinds = new LinkedHashMap<>();
        hear(kinds, hearers.host(), NoticeKind.REPLIED);
        hear(kinds, hearers.quoted(), NoticeKind.QUOTED);
        hearers.followers().forEach(it -> hear(kinds, it, NoticeKind.FOLLOWED));
        kinds.remove(event.author());
        kinds.forEach((member, its) -> notices.tellOnce(member, its, event.id(), from));
    }

    private static void hear(Map<MemberId, List<NoticeKind>> kinds, @Nullable MemberId member, NoticeKind kind) {
        if (member != null) {
            kinds.computeIfAbsent(member, it -> new ArrayList<>()).add(kind);
        }
    }

    @EventListener
    void on(ReaderSaid event) {
        notices.gather(event.author(), kind(event.meToo()), event.id(), day(event.saidAt()));
    }

    @EventListener
    void on(ReaderTookBack event) {
        notices.scatter(event.author(), kind(event.meToo()), event.id(), day(event.saidAt()));
    }

    private static NoticeKind kind(boolean meToo) {
        return meToo ? NoticeKind.ME_TOO : NoticeKind.THANKED;
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    @EventListener
    void on(ExperienceHidden event) {
        notices.takeBackUntold(event.id());
    }

    @EventListener
    void on(ExperienceRemoved event) {
        notices.takeBackUntold(event.id());
    }

    @EventListener
    void on(ExperienceWithdrawn event) {
        notices.takeBackUntold(event.id());
    }
}
