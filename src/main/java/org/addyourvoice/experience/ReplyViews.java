package org.addyourvoice.experience;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.text.Markdown;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes view records of replies, with what they quote as it stands now: in the words and under the name that readers of the quoted text see. */
@Component
class ReplyViews {

    private final Replies replies;
    private final MemberDirectory members;
    private final Readers readers;

    ReplyViews(Replies replies, MemberDirectory members, Readers readers) {
        this.replies = replies;
        this.members = members;
        this.readers = readers;
    }

    /** @param live replies that are up @param reader null for a guest */
    List<ReplyView> of(List<Experience> live, @Nullable MemberId reader) {
        Map<ExperienceId, Experience> quoted = quoted(live);
        Map<MemberId, MemberProfile> authors = authors(Stream.concat(live.stream(), quoted.values().stream()));
        return live.stream().map(it -> view(it, quoted, authors, reader)).toList();
    }

    /** What a reply quotes, whether that reply is up or not. Empty where it quotes nothing. */
    Optional<QuoteView> quote(Experience reply) {
        Map<ExperienceId, Experience> quoted = quoted(List.of(reply));
        return quote(reply, quoted, authors(quoted.values().stream()));
    }

    private Map<MemberId, MemberProfile> authors(Stream<Experience> texts) {
        return members.findAll(texts.filter(it -> !it.hideName())
                .map(Experience::author)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    private Map<ExperienceId, Experience> quoted(List<Experience> live) {
        List<Long> ids = live.stream()
                .flatMap(it -> it.thread().flatMap(InThread::quote).stream())
                .map(it -> it.text().value())
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Map.of()
                : replies.findByIdIn(ids).stream().collect(Collectors.toMap(Experience::id, Function.identity()));
    }

    private ReplyView view(
            Experience reply,
            Map<ExperienceId, Experience> quoted,
            Map<MemberId, MemberProfile> authors,
            @Nullable MemberId reader) {
        Revision live = reply.live().orElseThrow();
        Instant published = Objects.requireNonNull(reply.publishedAt());
        QuoteView quote = quote(reply, quoted, authors).orElse(null);
        String words = quote == null || quote.words() == null ? "" : quote.words();
        return new ReplyView(
                reply.id(),
                Markdown.render(live.shownBody()),
                name(reply, authors),
                published,
                published.equals(live.publishedAt()) ? null : live.publishedAt(),
                live.shownNotes(),
                !live.overlay().covered().isEmpty(),
                live.overlay().notices(),
                readers.now()
                        .hides(reply.author(), words, live.shownBody(), List.of())
                        .orElse(null),
                quote,
                reader != null && reply.isBy(reader));
    }

    private static Optional<QuoteView> quote(
            Experience reply, Map<ExperienceId, Experience> quoted, Map<MemberId, MemberProfile> authors) {
        return reply.thread()
                .flatMap(InThread::quote)
                .map(it -> quote(it, Objects.requireNonNull(quoted.get(it.text())), authors));
    }

    private static QuoteView quote(Quote it, Experience quoted, Map<MemberId, MemberProfile> authors) {
        return it.wordsIn(quoted)
                .map(found -> new QuoteView(
                        Markdown.excerpt(found, Paragraph.LONGEST),
                        name(quoted, authors),
                        quoted.live().orElseThrow().shownNotes()))
                .orElse(QuoteView.GONE);
    }

    private static @Nullable String name(Experience text, Map<MemberId, MemberProfile> authors) {
        MemberProfile author = text.hideName() || text.author() == null ? null : authors.get(text.author());
        return author == null ? null : author.pseudonym();
    }
}
