package org.addyourvoice.setting;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.addyourvoice.member.MemberDirectory;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.member.MemberProfile;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets something, and tells what it was before. Nothing of the history is ever changed: an earlier value comes back as a new change. */
@Service
@Transactional
class SettingEditing {

    private static final Limit SHOWN = Limit.of(50);

    private final SettingChanges changes;
    private final MemberDirectory members;
    private final ThemeChoices themes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SettingEditing(
            SettingChanges changes,
            MemberDirectory members,
            ThemeChoices themes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.changes = changes;
        this.members = members;
        this.themes = themes;
        this.events = events;
        this.clock = clock;
    }

    /** As it stands in the database, with its history, newest first. */
    @Transactional(readOnly = true)
    public SettingView view(Setting setting) {
        List<SettingChange> found = changes.findBySettingOrderByNumberDesc(setting, SHOWN);
        Map<MemberId, MemberProfile> names = members.findAll(
                found.stream().map(SettingChange::by).filter(Objects::nonNull).toList());
        List<SettingView.Change> history = found.stream()
                .map(it -> SettingView.Change.of(
                        it, it.by() == null ? null : names.get(it.by()), fits(setting, it.after())))
                .toList();
        Optional<SettingChange> last = found.stream().findFirst();
        return new SettingView(
                setting,
                last.map(SettingChange::after).orElse(setting.unset()),
                last.map(SettingChange::number).orElse(0),
                history);
    }

    /**
     * Does nothing where it is so already.
     *
     * @param value in which neither {@link Setting#problemOf} nor {@link ThemeChoices#problemOf} finds anything
     * @param why at most 500 characters, or empty
     * @param seen the number of the last change that the admin saw, 0 for none
     * @throws OptimisticLockingFailureException if somebody else was quicker
     */
    public void set(MemberId admin, Setting setting, String value, String why, int seen) {
        if (!fits(setting, value) || why.length() > SettingChange.LONGEST_WHY) {
            throw new IllegalArgumentException("Not a value of " + setting);
        }
        Optional<SettingChange> last = changes.findFirstBySettingOrderByNumberDesc(setting);
        if (last.map(SettingChange::number).orElse(0) != seen) {
            throw new OptimisticLockingFailureException(setting + " has changed");
        }
        String before = last.map(SettingChange::after).orElse(setting.unset());
        if (!before.equals(value)) {
            save(new SettingChange(setting, seen + 1, before, value, why, admin, clock.instant()));
            events.publishEvent(new SettingChanged(setting, admin));
        }
    }

    /** What fitted once may not do so any more, such as the name of a theme that is gone. */
    private boolean fits(Setting setting, String value) {
        return setting.problemOf(value).isEmpty()
                && themes.problemOf(setting, value).isEmpty();
    }

    private void save(SettingChange change) {
        try {
            changes.saveAndFlush(change);
        } catch (DataIntegrityViolationException e) {
            throw new OptimisticLockingFailureException(change.setting() + " has changed", e);
        }
    }

    /** Throws as {@link #set} does. @param change whose value comes back @throws NoSuchElementException if there is no such change of this setting */
    public void restore(MemberId admin, Setting setting, long change, int seen) {
        SettingChange wanted = changes.findById(change)
                .filter(it -> it.setting() == setting)
                .filter(it -> fits(setting, it.after()))
                .orElseThrow(() -> new NoSuchElementException("No change " + change));
        set(admin, setting, wanted.after(), "", seen);
    }
}
