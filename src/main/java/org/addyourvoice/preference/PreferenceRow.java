package org.addyourvoice.preference;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.member.MemberId;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/** What one member has chosen. One row, so that a page costs one short look; lists stand in it as text, one item a line. */
@Entity
@Table(name = "preference")
class PreferenceRow {

    @Id
    private long memberId;

    @Version
    private @Nullable Long version;

    private @Nullable String theme;

    @Enumerated(EnumType.STRING)
    private Light light;

    @Enumerated(EnumType.STRING)
    private TextSize textSize;

    @Enumerated(EnumType.STRING)
    private Spacing spacing;

    @Enumerated(EnumType.STRING)
    private Figures figures;

    private @Nullable String language;

    @Enumerated(EnumType.STRING)
    private Notes notes;

    private boolean gentle;

    @Column(length = 500)
    private String mutedWords;

    @Column(length = 1300)
    private String mutedStrategies;

    @Enumerated(EnumType.STRING)
    private @Nullable Context ownContext;

    @Column(length = 800)
    private String ownSymptoms;

    private @Nullable String region;

    @Enumerated(EnumType.STRING)
    private Digest digest;

    @SuppressWarnings("NullAway.Init")
    protected PreferenceRow() {}

    @SuppressWarnings("NullAway.Init")
    PreferenceRow(MemberId member, Kept chosen) {
        this.memberId = member.value();
        choose(chosen);
    }

    long version() {
        return Objects.requireNonNull(version, "not saved yet");
    }

    void choose(Kept chosen) {
        Preferences look = chosen.preferences();
        theme = look.theme();
        light = look.light();
        textSize = look.size();
        spacing = look.spacing();
        figures = look.figures();
        language = look.language();
        notes = look.notes();
        gentle = look.gentle();
        mutedWords = String.join("\n", look.muted().words());
        mutedStrategies =
                look.muted().strategies().stream().map(StrategyId::toString).collect(Collectors.joining("\n"));
        ownContext = look.situation().context();
        ownSymptoms =
                look.situation().symptoms().stream().map(SymptomId::toString).collect(Collectors.joining("\n"));
        region = chosen.region();
        digest = chosen.digest();
    }

    Kept kept() {
        Preferences look = new Preferences(
                theme, light, textSize, spacing, figures, language, notes, gentle, muted(), situation());
        return new Kept(look, region, digest);
    }

    private Muted muted() {
        Set<StrategyId> strategies = lines(mutedStrategies).stream()
                .map(it -> new StrategyId(Long.parseLong(it)))
                .collect(Collectors.toSet());
        return new Muted(lines(mutedWords), strategies);
    }

    private Situation situation() {
        Set<SymptomId> symptoms = lines(ownSymptoms).stream()
                .map(it -> new SymptomId(Long.parseLong(it)))
                .collect(Collectors.toSet());
        return new Situation(ownContext, symptoms);
    }

    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split("\n"));
    }
}
