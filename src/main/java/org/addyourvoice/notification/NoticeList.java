package org.addyourvoice.notification;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ConversationNews;
import org.addyourvoice.experience.Cursor;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a member has been told, as they see it, with the titles that texts have now: of their own however they stand, of others' as everybody reads them. */
@Service
@Transactional(readOnly = true)
class NoticeList {

    static final int SIZE = 20;

    private final NoticeRows rows;
    private final Reading reading;
    private final ConversationNews news;
    private final Clock clock;

    NoticeList(NoticeRows rows, Reading reading, ConversationNews news, Clock clock) {
        this.rows = rows;
        this.reading = reading;
        this.news = news;
        this.clock = clock;
    }

    /** Newest first. @param after where the page before ended, or null */
    NoticePage of(MemberId member, @Nullable Cursor after) {
        List<Notice> found = rows.seenBy(member, clock.instant(), after, SIZE + 1);
        List<Notice> shown = found.subList(0, Math.min(SIZE, found.size()));
        Map<ExperienceId, String> titles = titles(shown);
        return new NoticePage(
                shown.stream().map(it -> line(it, titles)).toList(),
                shown.isEmpty() ? null : shown.get(0).cursor().toString(),
                found.size() > SIZE ? shown.get(SIZE - 1).cursor().toString() : null,
                after == null);
    }

    private static NoticePage.Line line(Notice it, Map<ExperienceId, String> titles) {
        String title = it.about() == null ? "" : titles.getOrDefault(it.about(), "");
        return new NoticePage.Line(it.id(), it.kind(), title, it.people(), it.at(), it.readAt() != null);
    }

    private Map<ExperienceId, String> titles(List<Notice> shown) {
        Map<ExperienceId, String> titles = new HashMap<>(own(about(shown, false)));
        titles.putAll(news.titlesAbove(about(shown, true)));
        return titles;
    }

    private static List<ExperienceId> about(List<Notice> shown, boolean ofOthers) {
        return shown.stream()
                .filter(it -> it.kind().isOfOthers() == ofOthers)
                .map(Notice::about)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Only of members' own texts, however they stand. */
    private Map<ExperienceId, String> own(List<ExperienceId> texts) {
        return reading.ownGlances(texts).stream()
                .sorted(Comparator.comparing(RevisionGlance::revision))
                .collect(Collectors.toMap(RevisionGlance::id, RevisionGlance::title, (earlier, later) -> later));
    }
}
