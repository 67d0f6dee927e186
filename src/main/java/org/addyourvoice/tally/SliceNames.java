package org.addyourvoice.tally;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.addyourvoice.vocabulary.Vocabulary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What slices are called, such as "Tapering", "Tapering, burning" or "July to September 2026". All voices have no name. */
@Component("sliceNames")
class SliceNames {

    private final MessageSource messages;
    private final Vocabulary vocabulary;

    SliceNames(MessageSource messages, Vocabulary vocabulary) {
        this.messages = messages;
        this.vocabulary = vocabulary;
    }

    public String of(Slice slice, Locale locale) {
        return StringUtils.capitalize(plain(slice, locale));
    }

    /** Within a sentence, in the order given, with commas. */
    public String all(List<Slice> slices, Locale locale) {
        return slices.stream().map(it -> plain(it, locale)).collect(Collectors.joining(", "));
    }

    private String plain(Slice slice, Locale locale) {
        List<String> parts = new ArrayList<>();
        if (slice.context() != null) {
            parts.add(vocabulary.context(slice.context()).name());
        }
        if (slice.symptom() != null) {
            parts.add(
                    StringUtils.uncapitalize(vocabulary.symptom(slice.symptom()).name()));
        }
        if (slice.quarter() != null) {
            Quarter quarter = slice.quarter();
            Object[] year = {Integer.toString(quarter.year())};
            parts.add(messages.getMessage("tally.quarter." + quarter.number(), year, locale));
        }
        return String.join(", ", parts);
    }
}
