package org.addyourvoice.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one theme. Either everything is right, or {@link ThemeRefused} says what is not. */
class ThemeLoader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
    private static final Pattern SERVED =
            Pattern.compile("tokens\\.css|theme\\.css|assets/[\\w./-]+\\.(svg|png|jpg|webp|avif|woff2)");
    private static final int HASH_LENGTH = 12;

    private final ThemesFolder folder;
    private final @Nullable String program;

    /** @param program the program's version; null where it isn't known, and then no theme is too old or too new */
    ThemeLoader(ThemesFolder folder, @Nullable String program) {
        this.folder = folder;
        this.program = program;
    }

    Theme load(String id) {
        return load(id, List.of());
    }

    private Theme load(String id, List<String> extendedBy) {
        if (!ID.matcher(id).matches()) {
            throw new ThemeRefused(id, 0, "a theme’s name has only small letters, digits and dashes");
        }
        SortedMap<String, byte[]> files = folder.files(id);
        Manifest manifest = manifest(id, files);
        Theme base = base(manifest, extendedBy);
        checkSheets(manifest, files, base);
        SortedMap<String, byte[]> served = new TreeMap<>(files);
        served.keySet().removeIf(path -> !SERVED.matcher(path).matches());
        return new Theme(manifest, served, hash(served), base);
    }

    private Manifest manifest(String id, Map<String, byte[]> files) {
        byte[] text = files.get(Manifest.FILE);
        if (text == null) {
            throw new ThemeRefused(id + "/" + Manifest.FILE, 0, "the file is missing");
        }
        Manifest manifest = Manifest.read(id, new String(text, StandardCharsets.UTF_8));
        if (program != null && !manifest.requires().allows(program)) {
            throw new ThemeRefused(id + "/" + Manifest.FILE, 0, "it is not made for version " + program);
        }
        return manifest;
    }

    private @Nullable Theme base(Manifest manifest, List<String> extendedBy) {
        String base = manifest.base();
        if (base == null) {
            return null;
        }
        List<String> line = new ArrayList<>(extendedBy);
        line.add(manifest.id());
        if (line.contains(base)) {
            throw new ThemeRefused(manifest.id() + "/" + Manifest.FILE, 0, "it extends itself, by way of " + base);
        }
        return load(base, line);
    }

    private static void checkSheets(Manifest manifest, Map<String, byte[]> files, @Nullable Theme base) {
        if (base == null && !files.containsKey(Theme.TOKENS)) {
            throw new ThemeRefused(manifest.id() + "/" + Theme.TOKENS, 0, "the file is missing");
        }
        List<StyleSheet> sheets = sheets(manifest.id(), files);
        for (StyleSheet sheet : sheets) {
            checkReferences(sheet, files);
        }
        List<String> missing = tokens(sheets, base).missing(manifest.schemes().size() > 1);
        if (!missing.isEmpty()) {
            throw new ThemeRefused(
                    manifest.id() + "/" + Theme.TOKENS, 0, "these tokens are missing: " + String.join(", ", missing));
        }
    }

    private static void checkReferences(StyleSheet sheet, Map<String, byte[]> files) {
        for (StyleSheet.Reference reference : sheet.references()) {
            if (!SERVED.matcher(reference.path()).matches() || !files.containsKey(reference.path())) {
                throw new ThemeRefused(
                        sheet.file(), reference.line(), "there is no “%s” in this theme".formatted(reference.path()));
            }
        }
    }

    private static List<StyleSheet> sheets(String id, Map<String, byte[]> files) {
        List<StyleSheet> sheets = new ArrayList<>();
        for (String file : List.of(Theme.TOKENS, Theme.EXTRAS)) {
            byte[] text = files.get(file);
            if (text != null) {
                sheets.add(StyleSheet.read(id + "/" + file, new String(text, StandardCharsets.UTF_8)));
            }
        }
        return sheets;
    }

    static Tokens tokens(Theme theme) {
        return tokens(sheets(theme.manifest().id(), theme.files()), theme.base());
    }

    private static Tokens tokens(List<StyleSheet> own, @Nullable Theme base) {
        List<StyleSheet> all = new ArrayList<>();
        for (Theme theme = base; theme != null; theme = theme.base()) {
            all.addAll(0, sheets(theme.manifest().id(), theme.files()));
        }
        all.addAll(own);
        return Tokens.of(all);
    }

    private static String hash(SortedMap<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((path, content) -> {
                digest.update((path + "\n" + content.length + "\n").getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
