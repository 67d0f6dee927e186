package org.addyourvoice.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.addyourvoice.experience.ContentNote;
import org.addyourvoice.safety.PolicyTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** What a decision adds for readers of a text, or of several: content notes and a standing notice, in fields that every form of a decision calls the same. */
@Component
class AddedCheck {

    private final PolicyTexts texts;

    AddedCheck(PolicyTexts texts) {
        this.texts = texts;
    }

    /** Says beside each field what isn't known here. */
    void check(List<String> labels, String notice, Errors errors) {
        if (labels.stream().anyMatch(it -> ContentNote.ofSlug(it).isEmpty())) {
            errors.rejectValue("labels", "moderation.case.labels.unknown");
        }
        if (!notice.isEmpty()
                && texts.notices().stream().noneMatch(it -> it.id().equals(notice))) {
            errors.rejectValue("notice", "moderation.case.notice.unknown");
        }
    }

    static Set<ContentNote> notes(List<String> labels) {
        return labels.stream().flatMap(it -> ContentNote.ofSlug(it).stream()).collect(Collectors.toSet());
    }

    /** Null where none was chosen. */
    static @Nullable String notice(String chosen) {
        return chosen.isEmpty() ? null : chosen;
    }
}
