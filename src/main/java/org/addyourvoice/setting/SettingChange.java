package org.addyourvoice.setting;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.addyourvoice.member.MemberId;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** That somebody set something. What is in force is the one with the highest number; each number is taken once, so that of two at once one is too late. */
@Entity
@Immutable
class SettingChange {

    static final int LONGEST_WHY = 500;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Setting setting;

    @Column(name = "number_in_row")
    private int number;

    private String valueBefore;
    private String valueAfter;
    private String why;

    @Column(name = "changed_by")
    private @Nullable MemberId by;

    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected SettingChange() {}

    SettingChange(Setting setting, int number, String before, String after, String why, MemberId by, Instant now) {
        this.setting = setting;
        this.number = number;
        this.valueBefore = before;
        this.valueAfter = after;
        this.why = why;
        this.by = by;
        this.changedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not saved yet");
    }

    Setting setting() {
        return setting;
    }

    int number() {
        return number;
    }

    String before() {
        return valueBefore;
    }

    String after() {
        return valueAfter;
    }

    String why() {
        return why;
    }

    @Nullable
    MemberId by() {
        return by;
    }

    Instant at() {
        return changedAt;
    }
}
