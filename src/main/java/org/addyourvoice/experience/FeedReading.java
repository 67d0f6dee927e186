package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published, for feeds: the same for everybody, whatever whoever asks has muted or wants to see uncovered. */
@Service
@Transactional(readOnly = true)
class FeedReading {

    private static final int SIZE = 20;
    private static final int EXCERPT = 200;

    private final ListQuery list;
    private final Experiences experiences;
    private final MemberDirectory members;
    private final Vocabulary vocabulary;

    FeedReading(ListQuery list, Experiences experiences, MemberDirectory members, Vocabulary vocabulary) {
        this.list = list;
        this.experiences = experiences;
        this.members = members;
        this.vocabulary = vocabulary;
    }

    /** Newest first. */
    List<FeedEntry> newest(ExperienceFilter filter) {
        List<Long> ids = list.find(filter, null, SIZE).stream().map(Cursor::id).toList();
        Map<Long, Experience> found = experiences.findLive(ids).stream()
                .collect(Collectors.toMap(it -> it.id().value(), Function.identity()));
        Map<MemberId, MemberProfile> authors = authors(found.values());
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .flatMap(it -> entry(it, authors))
                .toList();
    }

    private Map<MemberId, MemberProfile> authors(Collection<Experience> shown) {
        return members.findAll(shown.stream()
                .filter(it -> !it.hideName())
                .map(Experience::author)
                .filter(Objects::nonNull)
                .toList());
    }

    private Stream<FeedEntry> entry(Experience experience, Map<MemberId, MemberProfile> authors) {
        return experience.live().stream().map(live -> entry(experience, live, authors));
    }

    private FeedEntry entry(Experience experience, Revision live, Map<MemberId, MemberProfile> authors) {
        Instant published = Objects.requireNonNull(experience.publishedAt());
        return new FeedEntry(
                experience.id(),
                live.shownTitle(),
                shownAuthor(experience, authors),
                published,
                Objects.requireNonNullElse(live.publishedAt(), published),
                live.shownNotes().isEmpty() ? Markdown.excerpt(live.shownBody(), EXCERPT) : "",
                live.reports().stream()
                        .map(it -> vocabulary.strategy(it.strategy()))
                        .toList(),
                live.shownNotes());
    }

    private static @Nullable String shownAuthor(Experience experience, Map<MemberId, MemberProfile> authors) {
        MemberId author = experience.author();
        return experience.hideName() || author == null
                ? null
                : Objects.requireNonNull(authors.get(author)).pseudonym();
    }
}
