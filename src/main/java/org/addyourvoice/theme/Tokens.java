package org.addyourvoice.theme;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The values of a theme's tokens. Every page is built from these names only, so a theme has to have each of them; the colours
 * once for each scheme.
 *
 * @param light colours and measures as they stand without any wish of the reader
 * @param dim the colours that a reader chose: {@code [data-scheme="dim"]}
 * @param dimBySystem the same, where the reader's system asks for dark
 */
record Tokens(Map<String, String> light, Map<String, String> dim, Map<String, String> dimBySystem) {

    static final List<String> COLOURS = names("""
            paper leaf sunk ink ink-quiet line line-strong accent accent-press on-accent helped mixed nochange revved
            care care-paper error focus mark ins-paper del-paper""");

    static final List<String> MEASURES = names("""
            serif sans t-small t-body t-read t-lead t-title t-prompt lh-tight lh-house lh-read measure
            s-1 s-2 s-3 s-4 s-5 s-6 s-7 s-8 radius edge tap page shoulder gutter""");

    private static final String DARK_SYSTEM = "@media (prefers-color-scheme: dark)";

    static Tokens of(List<StyleSheet> sheets) {
        return new Tokens(
                values(sheets, context -> context.size() == 1 && selects(context, ":root")),
                values(sheets, context -> context.size() == 1 && selects(context, "[data-scheme=\"dim\"]")),
                values(sheets, context -> context.size() == 2 && context.get(0).equals(DARK_SYSTEM)));
    }

    /** The names that are not there, each with the place where it is missed; a theme with one scheme needs one set of colours. */
    List<String> missing(boolean bothSchemes) {
        Stream<String> found = Stream.concat(lacking(light, COLOURS, ""), lacking(light, MEASURES, ""));
        if (bothSchemes) {
            found = Stream.concat(found, lacking(dim, COLOURS, " in [data-scheme=\"dim\"]"));
            found = Stream.concat(found, lacking(dimBySystem, COLOURS, " in " + DARK_SYSTEM));
        }
        return found.toList();
    }

    private static Stream<String> lacking(Map<String, String> values, List<String> names, String where) {
        return names.stream().filter(name -> !values.containsKey(name)).map(name -> "--" + name + where);
    }

    private static boolean selects(List<String> context, String selector) {
        return Arrays.stream(context.get(0).split(","))
                .anyMatch(it -> it.strip().equals(selector));
    }

    private static Map<String, String> values(List<StyleSheet> sheets, Predicate<List<String>> where) {
        Map<String, String> values = new HashMap<>();
        sheets.stream()
                .flatMap(sheet -> sheet.declarations().stream())
                .filter(it -> where.test(it.context()))
                .forEach(it -> values.put(it.name(), it.value()));
        return Map.copyOf(values);
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\s+")).collect(Collectors.toUnmodifiableList());
    }
}
