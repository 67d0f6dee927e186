package org.addyourvoice.theme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A theme that has been found right, with everything that it serves. Serving from here and not from the disk confines each
 * name to the theme and lets no half-copied file out.
 *
 * @param hash of all its files: part of its addresses, so that a browser keeps them for good
 */
record Theme(
        Manifest manifest,
        Map<String, byte[]> files,
        String hash,
        @Nullable Theme base) {

    static final String TOKENS = "tokens.css";
    static final String EXTRAS = "theme.css";

    Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** The addresses of its style sheets in the order in which a page links them. */
    List<String> stylesheets() {
        Stream<String> inherited = base == null ? Stream.of() : base.stylesheets().stream();
        Stream<String> own = Stream.of(TOKENS, EXTRAS)
                .filter(files::containsKey)
                .map(file -> "/themes/" + manifest.id() + "/" + hash + "/" + file);
        return Stream.concat(inherited, own).toList();
    }
}
