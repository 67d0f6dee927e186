package org.addyourvoice.experience;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A kind of content that a reader may want to be told of before it opens. */
public enum ContentNote {
    HOSPITAL,
    SELF_HARM,
    SEIZURE,
    DISTRESS;

    /** The name in forms, such as {@code self_harm}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ContentNote> ofSlug(String slug) {
        return Arrays.stream(values()).filter(it -> it.slug().equals(slug)).findFirst();
    }
}
