package org.addyourvoice.moderation;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.text.SafeHtml;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What moderators have written to a member, for themselves; never by whom. Pages of other modules ask it by its name whether there is news. */
@Service("ownMessages")
@Transactional
class OwnMessages {

    private static final Limit MOST = Limit.of(200);

    private final ModeratorMessages messages;
    private final Reading reading;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnMessages(ModeratorMessages messages, Reading reading, ApplicationEventPublisher events, Clock clock) {
        this.messages = messages;
        this.reading = reading;
        this.events = events;
        this.clock = clock;
    }

    /**
     * One of them.
     *
     * @param experience the member's text that it is about, or null
     * @param title of that text, or null
     */
    record OwnMessage(
            long id,
            Instant at,
            boolean read,
            @Nullable ExperienceId experience,
            @Nullable String title,
            SafeHtml words) {}

    /** How many they haven't said they have read. */
    @Transactional(readOnly = true)
    public int unread(MemberId member) {
        return messages.countByRecipientAndReadAtIsNull(member);
    }

    /** Newest first. */
    @Transactional(readOnly = true)
    public List<OwnMessage> of(MemberId member) {
        List<ModeratorMessage> found = messages.findByRecipientOrderByIdDesc(member, MOST);
        Map<ExperienceId, String> titles = titles(found);
        return found.stream()
                .map(it -> new OwnMessage(
                        it.id(),
                        it.sentAt(),
                        it.isRead(),
                        it.experience(),
                        it.experience() == null ? null : titles.get(it.experience()),
                        Markdown.render(it.words())))
                .toList();
    }

    private Map<ExperienceId, String> titles(List<ModeratorMessage> found) {
        return reading
                .ownGlances(found.stream()
                        .map(ModeratorMessage::experience)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .sorted(Comparator.comparing(RevisionGlance::revision))
                .collect(Collectors.toMap(RevisionGlance::id, RevisionGlance::title, (earlier, later) -> later));
    }

    /** @throws NoSuchMessage if it is none of theirs */
    void read(MemberId member, long id) {
        ModeratorMessage it = messages.findByIdAndRecipient(id, member).orElseThrow(NoSuchMessage::new);
        it.read(clock.instant());
        messages.saveAndFlush(it);
        events.publishEvent(new MessageRead(id, member));
    }
}
