package org.addyourvoice.experience;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever tells members of replies has to know. What can be read at all just now, the view {@code readable_text} says. */
@Service
@Transactional(readOnly = true)
public class ConversationNews {

    private final Experiences experiences;
    private final Replies replies;
    private final Marks marks;
    private final Readers readers;
    private final Vocabulary vocabulary;

    ConversationNews(Experiences experiences, Replies replies, Marks marks, Readers readers, Vocabulary vocabulary) {
        this.experiences = experiences;
        this.replies = replies;
        this.marks = marks;
        this.readers = readers;
        this.vocabulary = vocabulary;
    }

    /** Empty where the reply has been up before: whoever had it to hear has heard of it, and an edit is no news. */
    public Optional<ReplyHearers> hearersOf(ReplyPublished event) {
        return experiences
                .findById(event.id().value())
                .filter(it -> event.at().equals(it.publishedAt()))
                .flatMap(InConversation::thread)
                .map(it -> new ReplyHearers(
                        author(it.under()),
                        it.quote().map(quote -> author(quote.text())).orElse(null),
                        marks.membersOf(it.under(), Mark.FOLLOW)));
    }

    private @Nullable MemberId author(ExperienceId id) {
        return experiences.findById(id.value()).map(Experience::author).orElse(null);
    }

    /** What each of these replies stands below is called, for the one who reads now. What isn't up, or is folded for them, is left out. */
    public Map<ExperienceId, String> titlesAbove(Collection<ExperienceId> ids) {
        List<Experience> found =
                replies.findByIdIn(ids.stream().map(ExperienceId::value).toList());
        Map<ExperienceId, String> titles = titles(found);
        return found.stream()
                .filter(it -> it.thread()
                        .filter(thread -> titles.containsKey(thread.under()))
                        .isPresent())
                .collect(Collectors.toMap(
                        Experience::id,
                        it -> Objects.requireNonNull(
                                titles.get(it.thread().orElseThrow().under()))));
    }

    private Map<ExperienceId, String> titles(List<Experience> found) {
        List<Long> above = found.stream()
                .flatMap(it -> it.thread().stream())
                .map(it -> it.under().value())
                .distinct()
                .toList();
        return experiences.findLive(above).stream()
                .filter(this::isShown)
                .collect(Collectors.toMap(
                        Experience::id, it -> it.live().orElseThrow().shownTitle()));
    }

    private boolean isShown(Experience it) {
        Revision live = it.live().orElseThrow();
        List<StrategyView> strategies = live.reports().stream()
                .map(report -> vocabulary.strategy(report.strategy()))
                .toList();
        return readers.now()
                .hides(it.author(), live.shownTitle(), live.shownBody(), strategies)
                .isEmpty();
    }
}
