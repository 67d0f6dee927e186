package org.addyourvoice.architecture;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.addyourvoice.experience.Authoring;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceText;
import org.addyourvoice.experience.ReplyText;
import org.addyourvoice.experience.Replying;
import org.addyourvoice.experience.Report;
import org.addyourvoice.experience.Suggested;
import org.addyourvoice.member.Accounts;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Membership;
import org.addyourvoice.member.Role;
import org.addyourvoice.moderation.CaseId;
import org.addyourvoice.moderation.CaseOutcome;
import org.addyourvoice.moderation.Deciding;
import org.addyourvoice.moderation.Decision;
import org.addyourvoice.moderation.OpenCase;
import org.addyourvoice.moderation.Queue;
import org.addyourvoice.sanction.Clockwork;
import org.addyourvoice.sanction.Imposition;
import org.addyourvoice.sanction.Measure;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionReading;
import org.addyourvoice.sanction.Sanctioning;
import org.addyourvoice.support.MovableClock;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.Outcome;
import org.addyourvoice.vocabulary.Vocabulary;
import org.addyourvoice.vocabulary.VocabularyEditing;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the matrix' states name: real accounts and real texts, cases and decisions, each made once, when a row first needs it. */
@TestComponent
class MatrixObjects {

    static final String PASSWORD = "a quite long pass phrase";

    /** Longer than a decision can be taken back, so that its author has heard. */
    private static final Duration HEARD = Duration.ofHours(-1);

    private static final String HARMLESS = "Late afternoon is when I tighten up.";

    private final Membership membership;
    private final MemberDirectory members;
    private final Accounts accounts;
    private final Clockwork clockwork;
    private final Sanctioning sanctioning;
    private final SanctionReading sanctions;
    private final Authoring authoring;
    private final Replying replying;
    private final Queue queue;
    private final Deciding deciding;
    private final Vocabulary vocabulary;
    private final VocabularyEditing editing;
    private final MatrixVisits visits;
    private final MovableClock clock;
    private final JdbcClient jdbc;

    private final Map<Asker, MemberId> people = new EnumMap<>(Asker.class);
    private final Map<String, Map<String, String>> made = new HashMap<>();
    private int count;

    MatrixObjects(
            Membership membership,
            MemberDirectory members,
            Accounts accounts,
            Clockwork clockwork,
            Sanctioning sanctioning,
            SanctionReading sanctions,
            Authoring authoring,
            Replying replying,
            Queue queue,
            Deciding deciding,
            Vocabulary vocabulary,
            VocabularyEditing editing,
            MatrixVisits visits,
            MovableClock clock,
            JdbcClient jdbc) {
        this.membership = membership;
        this.members = members;
        this.accounts = accounts;
        this.clockwork = clockwork;
        this.sanctioning = sanctioning;
        this.sanctions = sanctions;
        this.authoring = authoring;
        this.replying = replying;
        this.queue = queue;
        this.deciding = deciding;
        this.vocabulary = vocabulary;
        this.editing = editing;
        this.visits = visits;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    MemberId account(Asker asker) {
        if (people.isEmpty()) {
            Stream.of(Asker.values()).forEach(it -> people.put(it, somebody(it.role())));
            // so that no admin is the last one, who may not leave
            somebody(Role.ADMIN);
        }
        return people.get(asker);
    }

    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("case", "texts"),
            Map.entry("own-case", "texts"),
            Map.entry("crisis-case", "texts"),
            Map.entry("taken-case", "texts"),
            Map.entry("appeal", "appeals"),
            Map.entry("own-appeal", "appeals"),
            Map.entry("own-decision-appealed", "appeals"),
            Map.entry("silence-appeal", "sanction-appeals"),
            Map.entry("sanction-appeal", "sanction-appeals"),
            Map.entry("suggestion", "suggestions"),
            Map.entry("own-suggestion", "suggestions"),
            Map.entry("flag", "accounts"),
            Map.entry("own-flag", "accounts"),
            Map.entry("follow-up", "follow-ups"));

    /** The values of a state's variables, as this person meets it. */
    Map<String, String> in(String state, Asker asker) {
        boolean own = state.startsWith("own-") || state.endsWith("self");
        return made.computeIfAbsent(
                own ? state + " of " + asker : state, it -> named(state, make(state, account(asker))));
    }

    /** With what a row of the queue is called, where it is one. */
    private static Map<String, String> named(String state, Map<String, String> values) {
        String kind = ROWS.get(state);
        if (kind == null) {
            return values;
        }
        Map<String, String> named = new HashMap<>(values);
        named.put("row", kind + "-" + values.get("id"));
        return named;
    }

    private Map<String, String> make(String state, MemberId self) {
        return switch (state) {
            case "-" -> Map.of();
            case "nothing" ->
                Map.of(
                        "handle",
                        "nothing",
                        "link",
                        "nothing",
                        "secret",
                        "nothing",
                        "id",
                        "999999999",
                        "slug",
                        "nothing",
                        "mark",
                        "nothing",
                        "kind",
                        "nothing",
                        "pseudonym",
                        "nothing",
                        "path",
                        "nothing",
                        "row",
                        "suggestions-999999999");
            case "no-batch" -> Map.of("batch", "6d0c2c1e-7c0f-4a39-9a41-1f6f8d7b5a10");
            case "style-sheet" -> Map.of("path", "base.css");
            case "script" -> Map.of("path", "desk.js");
            case "picture" -> Map.of("path", "favicon.svg");
            case "setting" -> Map.of("slug", "contact");
            case "theme" -> Map.of("id", "calm", "path", "tokens.css");
            case "strategy" -> strategy("heat-therapy");
            case "retired-strategy" -> retiredStrategy();
            case "merged-strategy" -> mergedStrategy();
            case "symptom" -> symptom("burning");
            case "retired-symptom" -> retiredSymptom();
            case "search-words" -> row("select id, version from search_words where id = ?", 1);
            case "term" -> Map.of("kind", "outcome", "slug", "helped", "version", "0");
            case "another" -> account(somebody(Role.MEMBER));
            case "another-admin" -> account(somebody(Role.ADMIN));
            case "passkey" -> passkey(stranger());
            case "own-passkey" -> passkey(self);
            case "applicant" -> account(membership.joinAndWait("asker-" + ++count, PASSWORD, id -> {}));
            case "locked" -> locked(somebody(Role.MEMBER));
            case "slowed" -> sanctioned(stranger(), SanctionKind.SLOW_MODE);
            case "silenced" -> sanctioned(stranger(), SanctionKind.SILENCE);
            case "imposed" -> imposed(somebody(Role.LEAD));
            case "own-imposed" -> imposed(self);
            case "own-warned" -> ownWarned(self);
            case "sanction-appeal" -> sanctionAppeal(stranger(), SanctionKind.SLOW_MODE);
            case "silence-appeal" -> sanctionAppeal(stranger(), SanctionKind.SILENCE);
            case "answered-sanction-appeal" ->
                answered("sanction_appeal", sanctionAppeal(stranger(), SanctionKind.SLOW_MODE), somebody(Role.LEAD));
            case "own-answered-sanction-appeal" ->
                answered("sanction_appeal", sanctionAppeal(stranger(), SanctionKind.SLOW_MODE), self);
            case "silenced-self", "review-first-self" -> text(decided(stranger(), CaseOutcome.PUBLISH));
            case "oneself" -> account(self);
            case "held" -> text(held(stranger()));
            case "up" -> text(decided(stranger(), CaseOutcome.PUBLISH));
            case "returned" -> text(decided(stranger(), CaseOutcome.RETURN));
            case "declined" -> text(decided(stranger(), CaseOutcome.DECLINE));
            case "removed" -> text(decided(stranger(), CaseOutcome.REMOVE));
            case "draft" -> draft(stranger());
            case "own-draft" -> draft(self);
            case "reply" -> text(reply(stranger(), decided(stranger(), CaseOutcome.PUBLISH)));
            case "reply-up" -> text(published(reply(stranger(), decided(stranger(), CaseOutcome.PUBLISH))));
            case "own-reply" -> text(reply(self, decided(stranger(), CaseOutcome.PUBLISH)));
            case "own-hosted-case" -> caseOf(reply(stranger(), upOf(self)));
            case "own-held" -> text(held(self));
            case "own-up" -> text(decided(self, CaseOutcome.PUBLISH));
            case "own-returned" -> text(decided(self, CaseOutcome.RETURN));
            case "own-declined" -> text(decided(self, CaseOutcome.DECLINE));
            case "own-removed" -> text(decided(self, CaseOutcome.REMOVE));
            case "case" -> caseOf(held(stranger()));
            case "own-case" -> caseOf(held(self));
            case "crisis-case" -> caseOf(write(stranger(), "I want to kill myself tonight.", null));
            case "own-crisis-case" -> caseOf(write(self, "I want to kill myself tonight.", null));
            case "taken-case" -> takenCase();
            case "decided-case" -> caseOf(decided(stranger(), CaseOutcome.PUBLISH));
            case "marked-case" -> markedCase(somebody(Role.LEAD));
            case "own-marked-case" -> markedCase(self);
            case "note" -> note(somebody(Role.LEAD));
            case "own-note" -> note(self);
            case "follow-up" -> followUp(stranger());
            case "flag" -> flag(stranger());
            case "own-flag" -> flag(self);
            case "message" -> message(stranger());
            case "own-message" -> message(self);
            case "notice" -> notice(stranger());
            case "own-notice" -> notice(self);
            case "decision" -> decision(somebody(Role.MODERATOR));
            case "own-decision" -> decision(self);
            case "appeal" -> appeal(stranger(), somebody(Role.MODERATOR));
            case "answered-appeal" -> answered("appeal", appeal(stranger(), stranger()), somebody(Role.LEAD));
            case "own-answered-appeal" -> answered("appeal", appeal(stranger(), stranger()), self);
            case "own-appeal" -> appeal(self, somebody(Role.MODERATOR));
            case "own-decision-appealed" -> appeal(stranger(), self);
            case "suggestion" -> suggestion(stranger());
            case "own-suggestion" -> suggestion(self);
            case "answered-suggestion" -> answeredSuggestion(somebody(Role.LEAD));
            case "own-answered-suggestion" -> answeredSuggestion(self);
            default -> throw new IllegalArgumentException("MatrixObjects can't make “" + state + "”; add it there");
        };
    }

    private MemberId stranger() {
        return somebody(Role.MEMBER);
    }

    MemberId somebody(Role role) {
        return membership.enrol("asker-" + ++count, PASSWORD, role);
    }

    private Map<String, String> account(MemberId id) {
        Map<String, String> it = new HashMap<>(row("select id, version from member where id = ?", id.value()));
        it.put(
                "pseudonym",
                jdbc.sql("select pseudonym from member where id = ?")
                        .param(id.value())
                        .query(String.class)
                        .single());
        return it;
    }

    private Map<String, String> passkey(MemberId member) {
        String credential = "credential-" + ++count;
        jdbc.sql("""
                        insert into passkey (member_id, credential_id, public_key, signature_count, backup_eligible, backed_up,
                            transports, name, added_at)
                        values (?, ?, '', 0, false, false, '', 'My phone', ?)
                        """)
                .params(member.value(), credential, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Map.of(
                "id",
                jdbc.sql("select id from passkey where credential_id = ?")
                        .param(credential)
                        .query(String.class)
                        .single());
    }

    private Map<String, String> locked(MemberId id) {
        accounts.lock(somebody(Role.ADMIN), id, Long.parseLong(account(id).get("version")), "Somebody else has it.");
        return account(id);
    }

    /** Just now, by somebody who may be no moderator: then by somebody else. */
    private Map<String, String> imposed(MemberId moderator) {
        boolean may = members.get(moderator).role().covers(Role.MODERATOR);
        var slow = new Imposition(new Measure(SanctionKind.SLOW_MODE, 7), "account-other", "Please rest.");
        var id = sanctioning.impose(may ? moderator : somebody(Role.LEAD), stranger(), slow, 0);
        return row("select id, version from sanction where id = ?", id.value());
    }

    private Map<String, String> ownWarned(MemberId self) {
        return sanctionedBefore(self, SanctionKind.WARNING);
    }

    /** What the state says of whoever asks, for as long as this transaction lasts. */
    void restrain(String state, MemberId self) {
        switch (state) {
            case "silenced-self" -> sanctionedBefore(self, SanctionKind.SILENCE);
            case "review-first-self" -> sanctionedBefore(self, SanctionKind.REVIEW_FIRST);
            default -> {}
        }
    }

    /** Nobody stands above an admin: they were something else when it happened. */
    private Map<String, String> sanctionedBefore(MemberId self, SanctionKind kind) {
        Role role = members.get(self).role();
        membership.appoint(self, Role.MEMBER);
        try {
            return sanctioned(self, kind);
        } finally {
            membership.appoint(self, role);
        }
    }

    private Map<String, String> sanctionAppeal(MemberId member, SanctionKind kind) {
        String id = sanctioned(member, kind).get("id");
        visits.post(member, "/me/standing/" + id + "/appeal", "message=Look+again.");
        return row("select id, version from sanction_appeal where sanction_id = ?", Long.parseLong(id));
    }

    /** Just now, as far as this person may. */
    private Map<String, String> answered(String table, Map<String, String> appeal, MemberId moderator) {
        if (members.get(moderator).role().covers(Role.MODERATOR)) {
            String path = "/moderation/" + table.replace('_', '-') + "s/" + appeal.get("id");
            visits.post(moderator, path, "outcome=upheld", "version=" + appeal.get("version"));
        }
        return appeal;
    }

    private Map<String, String> sanctioned(MemberId member, SanctionKind kind) {
        var imposition = new Imposition(
                new Measure(kind, kind == SanctionKind.WARNING ? 90 : 7), "account-other", "Please rest.");
        long seen = sanctions.history(member).stream()
                .mapToLong(it -> it.id().value())
                .findFirst()
                .orElse(0);
        var id = clockwork.inForce(somebody(Role.ADMIN), member, imposition, seen);
        return row("select id, version from sanction where id = ?", id.value());
    }

    void close(MemberId member) {
        Instant until = clock.instant().plus(Duration.ofDays(1));
        membership.suspend(member, until, "You named somebody’s doctor.");
    }

    private Map<String, String> draft(MemberId author) {
        String key = UUID.randomUUID().toString();
        visits.post(author, "/voice/draft", "title=Half", "key=" + key);
        return Map.of("key", key);
    }

    private ExperienceId held(MemberId author) {
        return write(author, HARMLESS, null);
    }

    private ExperienceId write(MemberId author, String body, Suggested suggested) {
        var heat = vocabulary.strategy("heat-therapy").orElseThrow().id();
        List<Report> reports = List.of(new Report(heat, Outcome.HELPED));
        return authoring.submit(
                author,
                new ExperienceText(
                        "Number " + ++count, body, Context.TAPERING, Set.of(), reports, Set.of(), false, suggested),
                UUID.randomUUID());
    }

    private ExperienceId reply(MemberId author, ExperienceId under) {
        return replying.reply(author, under, new ReplyText(HARMLESS, Set.of(), false), UUID.randomUUID());
    }

    private ExperienceId published(ExperienceId held) {
        decide(somebody(Role.MODERATOR), held, CaseOutcome.PUBLISH);
        return held;
    }

    /** The one they have, for a second one would make them known here. */
    private ExperienceId upOf(MemberId self) {
        Asker asker = people.entrySet().stream()
                .filter(it -> it.getValue().equals(self))
                .findFirst()
                .orElseThrow()
                .getKey();
        return new ExperienceId(Long.parseLong(in("own-up", asker).get("id")));
    }

    /** An hour ago. */
    private ExperienceId decided(MemberId author, CaseOutcome outcome) {
        return decided(author, somebody(Role.MODERATOR), outcome);
    }

    private ExperienceId decided(MemberId author, MemberId moderator, CaseOutcome outcome) {
        clock.advance(HEARD);
        try {
            ExperienceId id = held(author);
            if (outcome == CaseOutcome.REMOVE) {
                decide(moderator, id, CaseOutcome.PUBLISH);
                deciding.lookAt(moderator, id);
                Map<String, String> it = caseOf(id);
                var found = new CaseId(Long.parseLong(it.get("id")));
                deciding.decide(moderator, found, Long.parseLong(it.get("version")), decision(outcome));
            } else {
                decide(moderator, id, outcome);
            }
            return id;
        } finally {
            clock.reset();
        }
    }

    private long decide(MemberId moderator, ExperienceId id, CaseOutcome outcome) {
        OpenCase open = queue.openCase(id).orElseThrow();
        return deciding.decide(moderator, open.id(), open.version(), decision(outcome));
    }

    private static Decision decision(CaseOutcome outcome) {
        return outcome.needsAnswer()
                ? new Decision(outcome, "personal-details", "Please leave the name out.")
                : new Decision(outcome, null, "");
    }

    /** Just now. */
    private Map<String, String> decision(MemberId moderator) {
        return Map.of("id", Long.toString(decide(moderator, held(stranger()), CaseOutcome.DECLINE)));
    }

    private Map<String, String> takenCase() {
        Map<String, String> it = caseOf(held(stranger()));
        visits.post(somebody(Role.LEAD), "/moderation/rows/texts-" + it.get("id") + "/claim");
        return it;
    }

    private Map<String, String> flag(MemberId member) {
        String path = "/moderation/members/" + members.get(member).pseudonym();
        visits.post(somebody(Role.LEAD), path + "/flag", "words=Look.");
        return row("select id, version from account_flag where open_for = ?", member.value());
    }

    private Map<String, String> message(MemberId member) {
        String path = "/moderation/members/" + members.get(member).pseudonym();
        visits.post(somebody(Role.LEAD), path + "/message", "words=Thank+you.");
        return row("select max(id), 0 from moderator_message where recipient_id = ?", member.value());
    }

    /** They are told that moderators have written to them. */
    private Map<String, String> notice(MemberId member) {
        message(member);
        return row("select max(id), 0 from notification where member_id = ?", member.value());
    }

    /** Somebody would like a second opinion on it. */
    private Map<String, String> markedCase(MemberId moderator) {
        Map<String, String> it = caseOf(held(stranger()));
        if (members.get(moderator).role().covers(Role.MODERATOR)) {
            visits.post(moderator, "/moderation/cases/" + it.get("id") + "/opinion");
        }
        return it;
    }

    private Map<String, String> note(MemberId writer) {
        String id = caseOf(held(stranger())).get("id");
        MemberId moderator = members.get(writer).role().covers(Role.MODERATOR) ? writer : somebody(Role.LEAD);
        visits.post(moderator, "/moderation/cases/" + id + "/notes", "words=Between+us.");
        return row("select id, version from moderator_note where case_id = ?", Long.parseLong(id));
    }

    private Map<String, String> followUp(MemberId author) {
        String id =
                caseOf(write(author, "I want to kill myself tonight.", null)).get("id");
        String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
        visits.post(
                somebody(Role.LEAD), "/moderation/cases/" + id + "/follow-ups", "day=" + day, "words=Has+she+written");
        return row("select id, version from follow_up where case_id = ?", Long.parseLong(id));
    }

    private Map<String, String> appeal(MemberId author, MemberId moderator) {
        ExperienceId id = decided(author, moderator, CaseOutcome.DECLINE);
        visits.post(author, "/me/experiences/" + id + "/appeal", "message=Look+again.");
        return row("select id, version from appeal where experience_id = ?", id.value());
    }

    private Map<String, String> suggestion(MemberId author) {
        ExperienceId id = write(author, HARMLESS, new Suggested("Zebra quilt " + ++count, Outcome.HELPED));
        Map<String, String> it =
                new HashMap<>(row("select id, version from suggestion where experience_id = ?", id.value()));
        it.put("name", "Zebra+quilt+" + count);
        return it;
    }

    /** Just now, by somebody who may be no moderator: then it waits. */
    private Map<String, String> answeredSuggestion(MemberId moderator) {
        Map<String, String> it = suggestion(stranger());
        if (members.get(moderator).role().covers(Role.MODERATOR)) {
            visits.post(
                    moderator,
                    "/moderation/suggestions/" + it.get("id"),
                    "outcome=declined",
                    "message=It+is+too+rare.",
                    "version=" + it.get("version"));
        }
        return it;
    }

    private Map<String, String> caseOf(ExperienceId id) {
        return row("select id, version from review_case where experience_id = ?", id.value());
    }

    private Map<String, String> text(ExperienceId id) {
        Map<String, String> it = new HashMap<>(row("select id, version from experience where id = ?", id.value()));
        it.put("key", UUID.randomUUID().toString());
        it.put("mark", "thanks");
        return it;
    }

    private Map<String, String> strategy(String slug) {
        var found = vocabulary.strategy(slug).orElseThrow().id();
        Map<String, String> it = new HashMap<>(row("select id, version from strategy where id = ?", found.value()));
        it.put("slug", slug);
        it.put("strategy", slug);
        it.put("other", vocabulary.strategy("hydration").orElseThrow().id().toString());
        return it;
    }

    private Map<String, String> retiredStrategy() {
        var id = vocabulary.strategy("biofeedback").orElseThrow().id();
        editing.retireStrategy(id, 0);
        return row("select id, version from strategy where id = ?", id.value());
    }

    private Map<String, String> mergedStrategy() {
        var id = vocabulary.strategy("hydrotherapy").orElseThrow().id();
        var into = vocabulary.strategy("hydration").orElseThrow().id();
        editing.mergeStrategy(id, 0, into);
        return row("select id, version from strategy where id = ?", id.value());
    }

    private Map<String, String> symptom(String slug) {
        var found = vocabulary.symptom(slug).orElseThrow().id();
        return row("select id, version from symptom where id = ?", found.value());
    }

    private Map<String, String> retiredSymptom() {
        var id = vocabulary.symptom("stiffness").orElseThrow().id();
        editing.retireSymptom(id, 0);
        return row("select id, version from symptom where id = ?", id.value());
    }

    private Map<String, String> row(String sql, long id) {
        return jdbc.sql(sql)
                .param(id)
                .query((row, number) -> Map.of("id", row.getString(1), "version", row.getString(2)))
                .single();
    }
}
