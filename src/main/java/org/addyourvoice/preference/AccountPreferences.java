package org.addyourvoice.preference;

import java.util.List;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.StrategyView;
import org.addyourvoice.vocabulary.SymptomView;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members keep in their accounts of how they like to read. Nobody but they themselves is ever shown it. */
@Service
@Transactional
public class AccountPreferences {

    /** The version that a member sees who keeps nothing yet. */
    static final long NONE_YET = -1;

    private final PreferenceRows rows;
    private final MemberDirectory members;
    private final Vocabulary vocabulary;
    private final ApplicationEventPublisher events;

    AccountPreferences(
            PreferenceRows rows, MemberDirectory members, Vocabulary vocabulary, ApplicationEventPublisher events) {
        this.rows = rows;
        this.members = members;
        this.vocabulary = vocabulary;
        this.events = events;
    }

    /** @param version to be sent along with a change */
    record Stored(Kept kept, long version) {}

    /** Empty for a member who keeps nothing. */
    @Transactional(readOnly = true)
    Optional<Stored> find(MemberId member) {
        return rows.findById(member.value()).map(it -> new Stored(it.kept(), it.version()));
    }

    /** @param seen the version that stood where the member chose; if another stands now, nothing is changed */
    void keep(MemberId member, Kept chosen, long seen) {
        // two clicks at once wait for each other
        members.hold(member);
        Optional<PreferenceRow> row = rows.findById(member.value());
        if (row.map(PreferenceRow::version).orElse(NONE_YET) != seen) {
            throw new ObjectOptimisticLockingFailureException(PreferenceRow.class, member);
        }
        Digest before = digest(row);
        row.ifPresentOrElse(it -> it.choose(chosen), () -> rows.save(new PreferenceRow(member, chosen)));
        tell(member, before, chosen.digest());
    }

    /** They are not written to any more. Does nothing where they aren't. */
    public void endDigest(MemberId member) {
        members.hold(member);
        rows.findById(member.value())
                .filter(it -> it.kept().digest() != Digest.NEVER)
                .ifPresent(it -> {
                    Digest before = it.kept().digest();
                    it.choose(it.kept().withoutDigest());
                    tell(member, before, Digest.NEVER);
                });
    }

    private void tell(MemberId member, Digest before, Digest now) {
        if (now != before) {
            events.publishEvent(new DigestChosen(member, now));
        }
    }

    private static Digest digest(Optional<PreferenceRow> row) {
        return row.map(it -> it.kept().digest()).orElse(Digest.NEVER);
    }

    /** Nothing is left of what they chose. Does nothing where nothing is kept. */
    public void forget(MemberId member) {
        members.hold(member);
        Optional<PreferenceRow> row = rows.findById(member.value());
        row.ifPresent(rows::delete);
        tell(member, digest(row), Digest.NEVER);
    }

    /** All of it, for the member’s own copy of their data. */
    @Transactional(readOnly = true)
    public Optional<PreferenceView> view(MemberId member) {
        return find(member).map(it -> view(it.kept()));
    }

    private PreferenceView view(Kept kept) {
        Preferences look = kept.preferences();
        List<String> strategies = look.muted().strategies().stream()
                .flatMap(it -> vocabulary.everStrategy(it).stream())
                .map(StrategyView::name)
                .toList();
        return new PreferenceView(
                look.theme(),
                look.light(),
                look.size(),
                look.spacing(),
                look.figures(),
                look.language(),
                look.notes(),
                look.gentle(),
                look.muted().words(),
                strategies,
                look.situation().context() == null
                        ? null
                        : vocabulary.context(look.situation().context()).name(),
                look.situation().symptoms().stream()
                        .flatMap(it -> vocabulary.everSymptom(it).stream())
                        .map(SymptomView::name)
                        .toList(),
                kept.region(),
                kept.digest());
    }
}
