package org.addyourvoice.preference;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.addyourvoice.vocabulary.Context;
import org.addyourvoice.vocabulary.StrategyId;
import org.addyourvoice.vocabulary.SymptomId;
import org.jspecify.annotations.Nullable;

/**
 * Preferences as the value of a cookie, and back. A browser can send anything: what makes no sense is as if it weren’t there, and an unknown name is left
 * to versions that know it. It is not signed, since whoever forges it changes only their own pages.
 */
final class PreferenceCookie {

    /** Browsers keep no more. */
    static final int LONGEST = 4_000;

    private static final String VERSION = "1.";
    private static final String WORD = "word";
    private static final String STRATEGY = "muted";

    private PreferenceCookie() {}

    /** Letters, digits, dashes, underscores and one dot. */
    static String encode(Preferences preferences) {
        List<String> lines = new ArrayList<>();
        add(lines, "theme", preferences.theme());
        add(lines, "light", preferences.light());
        add(lines, "size", preferences.size());
        add(lines, "spacing", preferences.spacing());
        add(lines, "figures", preferences.figures());
        add(lines, "language", preferences.language());
        add(lines, "notes", preferences.notes());
        add(lines, "gentle", preferences.gentle() ? "yes" : null);
        preferences.muted().words().forEach(it -> add(lines, WORD, it));
        preferences.muted().strategies().forEach(it -> add(lines, STRATEGY, it.toString()));
        Situation situation = preferences.situation();
        add(
                lines,
                "context",
                situation.context() == null ? null : situation.context().slug());
        // on one line, for want of room
        add(lines, "symptoms", situation.symptoms().isEmpty() ? null : numbers(situation));
        byte[] text = String.join("\n", lines).getBytes(UTF_8);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(text);
    }

    private static void add(List<String> lines, String name, @Nullable String value) {
        if (value != null) {
            lines.add(name + "=" + value);
        }
    }

    private static void add(List<String> lines, String name, Enum<?> value) {
        // the first is what holds without a cookie as well
        add(lines, name, value.ordinal() == 0 ? null : value.name().toLowerCase(Locale.ROOT));
    }

    /** @param value as a browser sends it */
    static Preferences decode(String value) {
        if (value.length() > LONGEST || !value.startsWith(VERSION)) {
            return Preferences.USUAL;
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(value.substring(VERSION.length()));
            return read(UTF_8.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (IllegalArgumentException | CharacterCodingException garbage) {
            return Preferences.USUAL;
        }
    }

    private static Preferences read(String text) {
        Map<String, String> fields = new HashMap<>();
        List<String> words = new ArrayList<>();
        Set<String> strategies = new TreeSet<>();
        for (String line : text.split("\n")) {
            int equals = line.indexOf('=');
            String name = line.substring(0, Math.max(0, equals));
            String value = line.substring(equals + 1);
            switch (name) {
                case WORD -> words.add(value);
                case STRATEGY -> strategies.add(value);
                default -> fields.put(name, value);
            }
        }
        return new Preferences(
                Preferences.themeName(fields.get("theme")).orElse(null),
                named(Light.values(), fields.get("light")),
                named(TextSize.values(), fields.get("size")),
                named(Spacing.values(), fields.get("spacing")),
                named(Figures.values(), fields.get("figures")),
                Preferences.languageName(fields.get("language")).orElse(null),
                named(Notes.values(), fields.get("notes")),
                "yes".equals(fields.get("gentle")),
                muted(words, strategies),
                situation(fields.get("context"), fields.getOrDefault("symptoms", "")));
    }

    private static <E extends Enum<E>> E named(E[] all, @Nullable String name) {
        for (E it : all) {
            if (it.name().toLowerCase(Locale.ROOT).equals(name)) {
                return it;
            }
        }
        return all[0];
    }

    private static Muted muted(List<String> words, Set<String> strategies) {
        List<String> known = words.stream()
                .map(Muted::onOneLine)
                .filter(Muted::isWord)
                .distinct()
                .toList();
        Set<StrategyId> ids =
                numbers(strategies, Muted.MOST_STRATEGIES).map(StrategyId::new).collect(Collectors.toSet());
        return new Muted(Muted.tooMany(known) ? List.of() : known, ids);
    }

    private static String numbers(Situation situation) {
        return situation.symptoms().stream().map(SymptomId::toString).collect(Collectors.joining(","));
    }

    private static Situation situation(@Nullable String context, String symptoms) {
        return new Situation(
                Optional.ofNullable(context).flatMap(Context::ofSlug).orElse(null),
                numbers(List.of(symptoms.split(",")), Situation.MOST_SYMPTOMS)
                        .map(SymptomId::new)
                        .collect(Collectors.toSet()));
    }

    private static Stream<Long> numbers(Collection<String> sent, int most) {
        return sent.stream()
                .filter(it -> it.matches("[0-9]{1,18}"))
                .distinct()
                .limit(most)
                .map(Long::valueOf);
    }
}
