package org.addyourvoice.dataright;

import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.ReflectionUtils;

/** Says for people what the records of an export hold. What is empty is left out. */
@Component
class ExportWords {

    /** Where a constant’s word is looked for, in this order: most have one already. */
    private static final List<String> WORDS_OF_CONSTANTS = List.of(
            "dataright.value.",
            "access.lately.",
            "member.role.",
            "sanction.kind.",
            "moderation.verdict.",
            "notification.setting.");

    private final MessageSource messages;

    ExportWords(MessageSource messages) {
        this.messages = messages;
    }

    /** @param about a sentence that says what stands there */
    record Part(String name, String about, List<Entry> entries) {}

    record Entry(List<Line> lines) {}

    /** Either words, or entries. @param field by which it is set @param words one or several */
    record Line(String field, String label, List<String> words, List<Entry> entries) {}

    List<Part> parts(Map<String, List<? extends Record>> held, Locale locale) {
        return held.entrySet().stream()
                .map(it -> new Part(
                        said("dataright.part." + it.getKey(), locale),
                        said("dataright.part." + it.getKey() + ".about", locale),
                        entries(it.getValue(), locale)))
                .toList();
    }

    private List<Entry> entries(Collection<? extends Record> records, Locale locale) {
        return records.stream()
                .map(it -> entry(it, locale))
                .filter(it -> !it.lines().isEmpty())
                .toList();
    }

    private Entry entry(Record it, Locale locale) {
        return new Entry(Arrays.stream(it.getClass().getRecordComponents())
                .flatMap(component -> line(component, value(component, it), locale))
                .toList());
    }

    private static @Nullable Object value(RecordComponent component, Record it) {
        ReflectionUtils.makeAccessible(component.getAccessor());
        return ReflectionUtils.invokeMethod(component.getAccessor(), it);
    }

    private Stream<Line> line(RecordComponent component, @Nullable Object value, Locale locale) {
        List<?> values =
                value instanceof Collection<?> many ? List.copyOf(many) : value == null ? List.of() : List.of(value);
        List<Entry> entries = entries(
                values.stream()
                        .filter(Record.class::isInstance)
                        .map(Record.class::cast)
                        .toList(),
                locale);
        List<String> words = values.stream()
                .filter(it -> !(it instanceof Record))
                .map(it -> words(it, locale))
                .filter(it -> !it.isBlank())
                .toList();
        return entries.isEmpty() && words.isEmpty()
                ? Stream.empty()
                : Stream.of(new Line(component.getName(), label(component, locale), words, entries));
    }

    /** Where a name alone doesn’t tell whose it is, such as who wrote these words, the record has one of its own. */
    private String label(RecordComponent component, Locale locale) {
        String name = component.getName();
        String own = "dataright.field." + component.getDeclaringRecord().getSimpleName() + "." + name;
        String label = messages.getMessage(own, null, null, locale);
        return label == null ? said("dataright.field." + name, locale) : label;
    }

    private String words(Object value, Locale locale) {
        if (value instanceof Instant at) {
            return time(at, locale);
        }
        if (value instanceof LocalDate day) {
            return in("site.date", day, locale);
        }
        if (value instanceof Boolean truth) {
            return said(truth ? "dataright.yes" : "dataright.no", locale);
        }
        return value instanceof Enum<?> constant ? word(constant, locale) : value.toString();
    }

    String time(Instant at, Locale locale) {
        return in("dataright.time", at.atOffset(ZoneOffset.UTC), locale) + " UTC";
    }

    private String in(String pattern, TemporalAccessor it, Locale locale) {
        return DateTimeFormatter.ofPattern(said(pattern, locale), locale).format(it);
    }

    /** @throws IllegalStateException if nobody gave it a word */
    String word(Enum<?> constant, Locale locale) {
        return WORDS_OF_CONSTANTS.stream()
                .map(it -> messages.getMessage(it + constant.name(), null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No word for " + constant));
    }

    private String said(String code, Locale locale) {
        return messages.getMessage(code, null, locale);
    }
}
