package org.addyourvoice.site;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.util.StringUtils;

/** What somebody typed and chose in the form of a request, without secrets. */
record TypedFields(Map<String, String[]> byName) {

    /** As much as the longest form can hold; more was not typed by hand. */
    private static final int MOST_CHARACTERS = 200_000;

    /** What forms carry along that nobody typed. */
    private static final Set<String> MACHINERY = Set.of("key", "version", "guided", "draftVersion", "hand", "of");

    /** Empty for a request that sends no form, or more than a form holds. */
    static TypedFields of(HttpServletRequest request) {
        Map<String, String[]> fields = new LinkedHashMap<>();
        if (method(request).equals("POST") || FilledInRequest.in(request) != null) {
            request.getParameterMap().forEach((name, values) -> {
                if (!secret(name)) {
                    fields.put(name, values);
                }
            });
        }
        return new TypedFields(length(fields) > MOST_CHARACTERS ? Map.of() : fields);
    }

    /** On the way to an error page every request is a GET; the one that failed is told in an attribute. */
    private static Object method(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        return failed == null ? request.getMethod() : failed;
    }

    /** Words of one's own, to be read and copied. */
    public List<String> texts() {
        return values().filter(StringUtils::containsWhitespace).toList();
    }

    /** Single words and picks from lists. */
    public List<String> choices() {
        return values().filter(value -> !StringUtils.containsWhitespace(value)).toList();
    }

    private Stream<String> values() {
        return byName.entrySet().stream()
                .filter(field -> !machinery(field.getKey()))
                .flatMap(field -> Arrays.stream(field.getValue()))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }

    /** In the JDK's own types, for the session. */
    HashMap<String, String[]> plain() {
        return new LinkedHashMap<>(byName);
    }

    private static boolean secret(String name) {
        return Set.of("_csrf", "code", "credential", "email").contains(name) || name.contains("assword");
    }

    private static boolean machinery(String name) {
        return name.startsWith("_") || MACHINERY.contains(name);
    }

    private static int length(Map<String, String[]> fields) {
        return fields.entrySet().stream()
                .mapToInt(field -> field.getKey().length()
                        + String.join("", field.getValue()).length())
                .sum();
    }
}
