package org.addyourvoice.sanction;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was typed of a sanction, taken along over a redirect. It travels as plain words, since sessions outlive versions of the program. */
public final class TypedSanction {

    private static final String KEY = "typedSanction";

    private TypedSanction() {}

    /** @param fields {@code measure}, {@code reason} and {@code words}; any may be missing */
    public static void send(RedirectAttributes redirect, Map<String, String> fields) {
        redirect.addFlashAttribute(KEY, new HashMap<>(fields));
    }

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
