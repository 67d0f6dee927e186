package org.addyourvoice.safety;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipInputStream;

/**
 * Reads a policy folder out of an archive that somebody sends. Nothing of it ever touches the disk, so no name in it can lead
 * anywhere; and it is read no further than a community's folder could be large.
 */
final class ZippedFolder {

    private static final int MOST_ENTRIES = 200;
    private static final int MOST_BYTES = 4 * 1024 * 1024;
    private static final String ARCHIVE = "ZIP";

    private ZippedFolder() {}

    /** The folder may lie in another inside the archive. */
    static FolderCopy read(InputStream archive) {
        Map<String, String> entries;
        try (var zip = new ZipInputStream(archive, StandardCharsets.UTF_8)) {
            entries = entries(zip);
        } catch (IOException | IllegalArgumentException unreadable) {
            throw refused("it cannot be read as a ZIP archive");
        }
        var root = root(entries).orElseThrow(() -> refused("there is no folder “rules” in it"));
        var files = new TreeMap<String, String>();
        entries.forEach((name, text) -> {
            if (name.startsWith(root) && isRead(name.substring(root.length()))) {
                files.put(name.substring(root.length()), text);
            }
        });
        return FolderCopy.of(ARCHIVE, files);
    }

    private static Map<String, String> entries(ZipInputStream zip) throws IOException {
        var entries = new TreeMap<String, String>();
        int left = MOST_BYTES;
        int number = 0;
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (++number > MOST_ENTRIES) {
                throw refused("there are more than %d entries in it".formatted(MOST_ENTRIES));
            }
            if (!entry.isDirectory()) {
                var bytes = upTo(left, zip);
                left -= bytes.length;
                entries.put(entry.getName(), new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** Entries may claim any size; what counts is what comes out of them. */
    private static byte[] upTo(int most, ZipInputStream zip) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            if (bytes.size() + read > most) {
                throw refused("it holds more than %d MB".formatted(MOST_BYTES / 1024 / 1024));
            }
            bytes.write(buffer, 0, read);
        }
        return bytes.toByteArray();
    }

    /** Where the rules lie, and so all else. What some systems pack along for themselves has a deeper one of its own. */
    private static Optional<String> root(Map<String, String> entries) {
        return entries.keySet().stream()
                .filter(name -> name.matches("(?:[^/]+/)*rules/[^/]+\\.yml"))
                .map(name -> name.substring(0, name.lastIndexOf("rules/")))
                .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static boolean isRead(String name) {
        int slash = name.indexOf('/');
        if (slash < 0) {
            return ModerationFolder.SINGLE_FILES.contains(name);
        }
        var ending = ModerationFolder.GROUPS.get(name.substring(0, slash));
        var file = name.substring(slash + 1);
        return ending != null && !file.contains("/") && !file.startsWith(".") && file.endsWith("." + ending);
    }

    private static PolicyRefused refused(String reason) {
        return new PolicyRefused(ARCHIVE, 0, reason);
    }
}
