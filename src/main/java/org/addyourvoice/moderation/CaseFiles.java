package org.addyourvoice.moderation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.addyourvoice.experience.Reading;
import org.addyourvoice.experience.ReviewedText;
import org.addyourvoice.experience.RevisionGlance;
import org.addyourvoice.experience.State;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.safety.Field;
import org.addyourvoice.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what belongs to one case, all of it as it was in one moment, so that the case and its text can't disagree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.SERIALIZABLE)
class CaseFiles {

    private final Cases cases;
    private final Reading reading;
    private final MemberDirectory members;
    private final Vocabulary vocabulary;
    private final CrisisCare crisis;
    private final LoneModerator lone;
    private final ClaimLines claims;
    private final Preferences preferences;
    private final CaseHistory history;
    private final ReportLines reportLines;
    private final AlikeLines alikeLines;
    private final Weighing weighing;
    private final Besides besides;
    private final DeskTime time;

    CaseFiles(
            Cases cases,
            Reading reading,
            MemberDirectory members,
            Vocabulary vocabulary,
            CrisisCare crisis,
            LoneModerator lone,
            ClaimLines claims,
            Preferences preferences,
            CaseHistory history,
            ReportLines reportLines,
            AlikeLines alikeLines,
            Weighing weighing,
            Besides besides,
            DeskTime time) {
        this.cases = cases;
        this.reading = reading;
        this.members = members;
        this.vocabulary = vocabulary;
        this.crisis = crisis;
        this.lone = lone;
        this.claims = claims;
        this.preferences = preferences;
        this.history = history;
        this.reportLines = reportLines;
        this.alikeLines = alikeLines;
        this.weighing = weighing;
        this.besides = besides;
        this.time = time;
    }

    /** @throws NoSuchCase if there is no such case @throws ForCrisisModerators if the reader may not take it */
    CaseFile open(CaseId id, MemberId reader, Locale locale) {
        ReviewCase it = cases.findById(id.value()).orElseThrow(() -> new NoSuchCase(id));
        crisis.require(reader, it);
        ReviewedText text = reading.forReview(it.experience(), it.revised().revision());
        boolean own = it.concerns(reader);
        boolean kept = lone.keepsOut(own);
        return new CaseFile(
                id,
                it.version(),
                kept ? history.knownToAuthor(it) : it.state(),
                it.urgency() == Urgency.CRISIS,
                preferences.isUnwanted(id, reader),
                own,
                own && !it.isBy(reader),
                kept,
                kept ? null : claims.on(RowName.of(id), reader),
                Optional.ofNullable(it.author()).flatMap(members::find).orElse(null),
                Nth.of(it.postNumber(), locale),
                time.moment(it.waitingSince()),
                time.moment(it.dueAt()),
                time.since(it.waitingSince()),
                history.nameOf(it.openedBy()),
                text,
                vocabulary.context(text.text().context()),
                MarkedText.of(text.takenBack() ? "" : text.text().title(), Field.TITLE, it.asking()),
                MarkedText.of(text.takenBack() ? "" : text.text().body(), Field.BODY, it.asking()),
                it.asking(),
                own ? List.of() : reportLines.of(it),
                weighing.parts(it),
                it.state() == CaseState.OPEN && time.isPast(it.dueAt()),
                changes(text),
                text.takenBack() ? List.of() : alikeLines.of(it, reader),
                kept ? List.of() : history.of(it),
                history.decisionsOn(it.experience(), reader, kept),
                offered(it, text.state(), reader),
                besides.of(it, reader));
    }

    /** Against what readers see meanwhile, or else against the revision before. */
    private @Nullable Changes changes(ReviewedText text) {
        if (text.revision() == 1 || text.takenBack()) {
            return null;
        }
        int since = reading.glances(List.of(text.id())).stream()
                .filter(it -> it.state() == State.PUBLISHED && it.revision() != text.revision())
                .findFirst()
                .map(RevisionGlance::revision)
                .orElse(text.revision() - 1);
        ReviewedText earlier = reading.forReview(text.id(), since);
        return earlier.takenBack() ? null : Changes.between(earlier, text);
    }

    private List<CaseOutcome> offered(ReviewCase it, State text, MemberId reader) {
        if (lone.keepsOut(it.concerns(reader))) {
            return List.of();
        }
        Stream<CaseOutcome> fitting = text.waits()
                ? Stream.of(
                        CaseOutcome.PUBLISH,
                        CaseOutcome.RETURN,
                        CaseOutcome.DECLINE,
                        CaseOutcome.ESCALATE,
                        CaseOutcome.HOLD)
                : text == State.PUBLISHED
                        ? Stream.of(CaseOutcome.KEEP, CaseOutcome.HIDE, CaseOutcome.REMOVE)
                        : Stream.empty();
        return fitting.filter(it::allows).toList();
    }
}
