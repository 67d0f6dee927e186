package org.addyourvoice.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.experience.ExperienceId;
import org.addyourvoice.experience.ExperienceSubmitted;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.Role;
import org.addyourvoice.member.RoleChanged;
import org.addyourvoice.sanction.SanctionId;
import org.addyourvoice.sanction.SanctionKind;
import org.addyourvoice.sanction.SanctionView;
import org.addyourvoice.setting.Setting;
import org.addyourvoice.setting.SettingChanged;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One thing that was done to a text or about a member, by whom and when. It stays as it is, but for the author, whom {@link Unlinking} may take out. It has no field that could hold a word of the text or of a person. */
@Entity
@Immutable
class AuditEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private Instant happenedAt;

    @Column(name = "actor_id")
    private @Nullable MemberId actor;

    @Enumerated(EnumType.STRING)
    private AuditAction action;

    private @Nullable CaseId caseId;

    @Column(name = "experience_id")
    private @Nullable ExperienceId experience;

    private @Nullable Integer revision;

    @Column(name = "author_id")
    private @Nullable MemberId author;

    private @Nullable String reason;
    private @Nullable String ruleSet;
    private @Nullable Long suggestionId;
    private @Nullable Long appealId;
    private @Nullable Long sanctionId;

    @Enumerated(EnumType.STRING)
    private @Nullable SanctionKind sanctionKind;

    @Enumerated(EnumType.STRING)
    private @Nullable Role roleBefore;

    @Enumerated(EnumType.STRING)
    private @Nullable Role roleAfter;

    @Enumerated(EnumType.STRING)
    private @Nullable Setting setting;

    @SuppressWarnings("NullAway.Init")
    protected AuditEntry() {}

    private AuditEntry(
            AuditAction action,
            @Nullable MemberId actor,
            @Nullable ExperienceId experience,
            @Nullable Integer revision,
            @Nullable MemberId author,
            Instant now) {
        this.action = action;
        this.actor = actor;
        this.experience = experience;
        this.revision = revision;
        this.author = author;
        this.happenedAt = now;
    }

    /** @param actor who did it, or null where the rules did */
    static AuditEntry on(ReviewCase it, AuditAction action, @Nullable MemberId actor, Instant now) {
        AuditEntry entry = new AuditEntry(action, actor, it.experience(), it.revision(), it.author(), now);
        entry.caseId = it.id();
        return entry;
    }

    static AuditEntry of(Decision decision, ReviewCase it, MemberId moderator, Instant now) {
        AuditEntry entry = on(it, decision.outcome().action(), moderator, now);
        entry.reason = decision.reason();
        return entry;
    }

    static AuditEntry opened(ReviewCase it, String ruleSet, Instant now) {
        AuditEntry entry = on(it, AuditAction.OPENED, null, now);
        entry.ruleSet = ruleSet;
        return entry;
    }

    static AuditEntry resubmitted(ReviewCase it, ExperienceSubmitted event) {
        AuditEntry entry = on(it, AuditAction.RESUBMITTED, event.author(), event.at());
        entry.ruleSet = event.verdict().ruleSetVersion();
        return entry;
    }

    static AuditEntry of(Suggestion it, MemberId moderator, Instant now) {
        return of(it, it.state().action(), moderator, now);
    }

    static AuditEntry of(Suggestion it, AuditAction action, MemberId moderator, Instant now) {
        AuditEntry entry = new AuditEntry(action, moderator, it.experience(), it.revision(), it.author(), now);
        entry.suggestionId = it.id().value();
        return entry;
    }

    /** @param author whose text it is, or null for somebody who is gone */
    static AuditEntry of(
            Appeal it, @Nullable MemberId actor, AuditAction action, @Nullable MemberId author, Instant now) {
        AuditEntry entry = new AuditEntry(action, actor, it.experience(), it.revision(), author, now);
        entry.caseId = it.caseId();
        entry.appealId = it.id().value();
        return entry;
    }

    static AuditEntry passed(ExperienceSubmitted event) {
        AuditEntry entry = new AuditEntry(
                AuditAction.PASSED_BY_RULES, null, event.id(), event.revision(), event.author(), event.at());
        entry.ruleSet = event.verdict().ruleSetVersion();
        return entry;
    }

    /** About somebody, and no text of theirs. */
    static AuditEntry about(MemberId member, AuditAction action, @Nullable MemberId actor, Instant now) {
        return new AuditEntry(action, actor, null, null, member, now);
    }

    /** What the author did to a text that no case is about. */
    static AuditEntry byAuthor(AuditAction action, Revised about, MemberId author, Instant now) {
        return new AuditEntry(action, author, about.experience(), about.revision(), author, now);
    }

    /** By rules, on a text that a case may be about. */
    static AuditEntry hidden(ExperienceSubmitted event) {
        AuditEntry entry =
                new AuditEntry(AuditAction.HIDDEN, null, event.id(), event.revision(), event.author(), event.at());
        entry.ruleSet = event.verdict().ruleSetVersion();
        return entry;
    }

    /** Of an account, and of no text. @param actor who did it, or null where the time did */
    static AuditEntry of(SanctionView it, AuditAction action, @Nullable MemberId actor, Instant now) {
        AuditEntry entry = new AuditEntry(action, actor, null, null, it.member(), now);
        entry.sanctionId = it.id().value();
        entry.sanctionKind = it.kind();
        entry.reason = it.reason();
        return entry;
    }

    /** Of an account, by an admin, or by nobody where the operator did it. */
    static AuditEntry of(RoleChanged it, Instant now) {
        AuditEntry entry = about(it.id(), AuditAction.ROLE_CHANGED, it.by(), now);
        entry.roleBefore = it.before();
        entry.roleAfter = it.after();
        return entry;
    }

    /** Of the forum itself. */
    static AuditEntry of(SettingChanged it, Instant now) {
        AuditEntry entry = new AuditEntry(AuditAction.SETTING_CHANGED, it.by(), null, null, null, now);
        entry.setting = it.setting();
        return entry;
    }

    /** Of nobody, by nobody. */
    static AuditEntry ofNobody(AuditAction action, Revised about, Instant now) {
        return new AuditEntry(action, null, about.experience(), about.revision(), null, now);
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Instant happenedAt() {
        return happenedAt;
    }

    @Nullable
    MemberId actor() {
        return actor;
    }

    AuditAction action() {
        return action;
    }

    @Nullable
    CaseId caseId() {
        return caseId;
    }

    /** @throws NullPointerException if it is about no text */
    Revised revised() {
        return Objects.requireNonNull(text());
    }

    /** Null where it is about a member and no text of theirs. */
    @Nullable
    Revised text() {
        return experience == null || revision == null ? null : new Revised(experience, revision);
    }

    /** Whose text it is, or whom it is about; null for somebody who is gone. */
    @Nullable
    MemberId author() {
        return author;
    }

    /** What was imposed, where it tells of a sanction. */
    Optional<Imposed> imposed() {
        return Optional.ofNullable(sanctionKind)
                .map(kind -> new Imposed(new SanctionId(Objects.requireNonNull(sanctionId)), kind));
    }

    record Imposed(SanctionId id, SanctionKind kind) {}

    /** Where it tells of another role for somebody. */
    Optional<Appointed> appointed() {
        return Optional.ofNullable(roleAfter).map(it -> new Appointed(Objects.requireNonNull(roleBefore), it));
    }

    record Appointed(Role before, Role after) {}

    /** What was set, where it tells of a setting. */
    @Nullable
    Setting setting() {
        return setting;
    }

    @Nullable
    String reason() {
        return reason;
    }

    @Nullable
    String ruleSet() {
        return ruleSet;
    }
}
