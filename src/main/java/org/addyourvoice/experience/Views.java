package org.addyourvoice.experience;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.addyourvoice.preference.Hidden;
import org.addyourvoice.preference.Readers;
import org.addyourvoice.text.Markdown;
import org.addyourvoice.vocabulary.Glossary;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes view records of entities. The live revision is the only one that goes into what others see, folded where its reader wishes it. */
@Component
class Views {

    private static final int EXCERPT = 260;

    private final MemberDirectory members;
    private final Vocabulary vocabulary;
    private final UndoWindow window;
    private final Readers readers;
    private final Threads threads;
    private final Replies replies;

    Views(
            MemberDirectory members,
            Vocabulary vocabulary,
            UndoWindow window,
            Readers readers,
            Threads threads,
            Replies replies) {
        this.replies = replies;
        this.threads = threads;
        this.window = window;
        this.readers = readers;
        this.members = members;
        this.vocabulary = vocabulary;
    }

    /** In the order given; what is not live is left out. */
    List<ExperienceSummary> summaries(List<Experience> experiences) {
        Map<MemberId, MemberProfile> authors = members.findAll(experiences.stream()
                .filter(it -> !it.hideName())
                .map(Experience::author)
                .filter(Objects::nonNull)
                .toList());
        Map<ExperienceId, Long> replies = replies(experiences);
        return experiences.stream()
                .flatMap(it -> it.live().map(live -> summary(it, live, authors, replies)).stream())
                .toList();
    }

    private Map<ExperienceId, Long> replies(List<Experience> experiences) {
        return experiences.isEmpty()
                ? Map.of()
                : replies
                        .countUnderEach(experiences.stream().map(Experience::id).toList())
                        .stream()
                        .collect(Collectors.toMap(ReplyCount::under, ReplyCount::replies));
    }

    private ExperienceSummary summary(
            Experience experience,
            Revision live,
            Map<MemberId, MemberProfile> authors,
            Map<ExperienceId, Long> replies) {
        List<ReportView> reports = reports(live);
        boolean covered = !live.shownNotes().isEmpty() && !readers.now().showsNoted();
        return new ExperienceSummary(
                experience.id(),
                live.shownTitle(),
                shownAuthor(experience, authors),
                vocabulary.context(live.context()),
                Objects.requireNonNull(experience.publishedAt()),
                covered ? "" : Markdown.excerpt(live.shownBody(), EXCERPT),
                reports,
                tagsFollow(live),
                live.shownNotes(),
                live.byCarer(),
                replies.getOrDefault(experience.id(), 0L).intValue(),
                hidden(experience, live, reports));
    }

    private @Nullable Hidden hidden(Experience experience, Revision live, List<ReportView> reports) {
        List<StrategyView> strategies =
                reports.stream().map(ReportView::strategy).toList();
        return readers.now()
                .hides(experience.author(), live.shownTitle(), live.shownBody(), strategies)
                .orElse(null);
    }

    private static @Nullable String shownAuthor(Experience experience, Map<MemberId, MemberProfile> authors) {
        MemberId author = experience.author();
        return experience.hideName() || author == null
                ? null
                : Objects.requireNonNull(authors.get(author)).pseudonym();
    }

    ExperienceView view(Experience experience, Revision live) {
        Instant published = Objects.requireNonNull(experience.publishedAt());
        List<ReportView> reports = reports(live);
        return new ExperienceView(
                experience.id(),
                live.shownTitle(),
                Markdown.render(live.shownBody()),
                shownAuthor(experience),
                vocabulary.context(live.context()),
                published,
                published.equals(live.publishedAt()) ? null : live.publishedAt(),
                reports,
                tagsFollow(live),
                symptoms(live),
                live.shownNotes(),
                !live.overlay().covered().isEmpty(),
                live.overlay().notices(),
                live.byCarer(),
                hidden(experience, live, reports),
                Glossary.in(live.shownTitle() + " " + Markdown.excerpt(live.shownBody(), Integer.MAX_VALUE)));
    }

    OwnPost own(Experience experience) {
        Revision latest = experience.latest();
        boolean silent = window.isOpen(latest.decidedAt());
        boolean fresh = latest.isUntold(window);
        return new OwnPost(
                experience.id(),
                latest.number(),
                latest.title(),
                fresh ? State.HELD : latest.state(),
                experience.live().isPresent(),
                experience.hideName(),
                experience.submittedAt(),
                experience.publishedAt(),
                silent ? null : latest.reason(),
                silent ? null : latest.words(),
                silent ? List.of() : latest.passages(),
                silent ? List.of() : latest.pointedAt(),
                silent ? List.of() : latest.covered(),
                fresh,
                experience.canEdit() && !fresh,
                experience.canWithdraw() && !fresh,
                latest.state().mayBeLetGo() && !fresh,
                latest.supportCard(),
                latest.byCarer(),
                reports(latest.toldReports(window)),
                latest.toldSuggestion(window).map(this::view).orElse(null),
                experience.version(),
                threads.own(experience));
    }

    @Nullable
    ReviewedThread thread(Experience experience) {
        return threads.reviewed(experience);
    }

    ReviewedText reviewed(Experience experience, Revision revision) {
        return new ReviewedText(
                experience.id(),
                revision.number(),
                experience.author(),
                revision.state(),
                revision.text(experience.hideName()),
                Markdown.render(revision.body()),
                Markdown.render(revision.shownBody()),
                reports(revision),
                suggestion(revision),
                symptoms(revision),
                revision.overlay(),
                revision.covered(),
                revision.writtenAt(),
                experience
                        .live()
                        .filter(it -> it != revision)
                        .map(it -> it.text(experience.hideName()))
                        .orElse(null),
                experience.isTakenBack(revision.state()),
                threads.reviewed(experience));
    }

    /** As readers see it. */
    @Nullable
    String shownAuthor(Experience experience) {
        MemberId author = experience.author();
        return experience.hideName() || author == null
                ? null
                : members.get(author).pseudonym();
    }

    private List<ReportView> reports(Revision revision) {
        return reports(revision.reports());
    }

    private List<ReportView> reports(List<Report> reports) {
        return reports.stream()
                .map(it -> new ReportView(
                        vocabulary.strategy(it.strategy()),
                        it.outcome(),
                        vocabulary.outcome(it.outcome()).name()))
                .toList();
    }

    private static boolean tagsFollow(Revision revision) {
        return revision.reports().isEmpty()
                && revision.suggestion().filter(SuggestedStrategy::waits).isPresent();
    }

    private @Nullable SuggestionView suggestion(Revision revision) {
        return revision.suggestion().map(this::view).orElse(null);
    }

    private SuggestionView view(SuggestedStrategy it) {
        return new SuggestionView(
                it.name(),
                it.outcome(),
                vocabulary.outcome(it.outcome()).name(),
                it.fate(),
                it.strategy() == null ? null : vocabulary.strategy(it.strategy()),
                it.words());
    }

    private List<SymptomView> symptoms(Revision revision) {
        return revision.symptoms().stream()
                .map(vocabulary::symptom)
                .sorted(Comparator.comparing(SymptomView::name))
                .toList();
    }
}
