package org.addyourvoice.sanction;

import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;

/** What was typed for something that was taken back, taken along over a redirect. */
final class Typed {

    static final String KEY = "typedSanction";

    private Typed() {}

    /** Empty where nothing of that name came along. */
    static String field(Model model, String name) {
        return model.getAttribute(KEY) instanceof Map<?, ?> fields
                ? Objects.requireNonNullElse(fields.get(name), "").toString()
                : "";
    }

    static boolean isThere(Model model) {
        return model.containsAttribute(KEY);
    }
}
